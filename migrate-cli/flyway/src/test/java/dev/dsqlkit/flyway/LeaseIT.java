package dev.dsqlkit.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads and processes that migrate the same database. */
class LeaseIT {
  private static final int SCRIPTS = 6;

  @TempDir private Path directory;
  private Project project;

  @BeforeEach
  void prepare() throws Exception {
    project = new Project(directory);
    for (int i = 1; i <= SCRIPTS; i++) {
      project.script(
          "V%d__t.sql".formatted(i),
          "CREATE TABLE t%d (id int PRIMARY KEY);".formatted(i),
          "INSERT INTO t%d VALUES (1);".formatted(i));
    }
  }

  @Test
  void letsOneOfSeveralThreadsMigrateAtATime() throws Exception {
    int threads = 4;
    CyclicBarrier start = new CyclicBarrier(threads);
    List<Future<Integer>> counts = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (int i = 0; i < threads; i++) {
        counts.add(
            pool.submit(
                () -> {
                  start.await();
                  return project.flyway().migrate().migrationsExecuted;
                }));
      }
      int sum = 0;
      for (Future<Integer> count : counts) {
        sum += count.get(2, TimeUnit.MINUTES);
      }
      assertThat(sum).isEqualTo(SCRIPTS);
    } finally {
      pool.shutdownNow();
    }

    assertEachOnce();
  }

  @Test
  void letsOneOfSeveralThreadsMakeTheSchemas() throws Exception {
    int threads = 3;
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<?>> done = new ArrayList<>();
    try {
      for (int i = 0; i < threads; i++) {
        done.add(
            pool.submit(
                () -> {
                  start.await();
                  return project.flyway(settings -> settings.schemas("one", "two")).migrate();
                }));
      }
      for (Future<?> each : done) {
        each.get(2, TimeUnit.MINUTES);
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(
            project.column(
                "SELECT version FROM one.flyway_schema_history"
                    + " WHERE type = 'SQL' ORDER BY installed_rank"))
        .containsExactly("1", "2", "3", "4", "5", "6");
  }

  @Test
  void letsOneOfSeveralProcessesMigrateAtATime() throws Exception {
    String url = project.urlForOthers();
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      processes.add(start(url, "run"));
    }

    for (Process process : processes) {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isZero();
    }
    assertEachOnce();
  }

  /** The process dies in the seventh migration and cannot give the lease back. */
  @Test
  void takesOverFromAProcessThatWasKilled() throws Exception {
    Process killed = start(project.urlForOthers(), "hang");
    assertThat(killed.inputReader().readLine()).isEqualTo("hanging");
    assertThat(project.column("SELECT owner FROM dsql_flyway_lock"))
        .allMatch(owner -> owner.startsWith("process " + killed.pid()));
    assertThatThrownBy(() -> project.flyway(settings -> settings.lockRetryCount(1)).migrate())
        .hasMessageContaining("No lease for migrations of public.flyway_schema_history")
        .hasMessageContaining("it is held by process " + killed.pid());

    killed.destroyForcibly().waitFor();
    project.script("V7__t.sql", "CREATE TABLE t7 (id int);");
    project.flyway().migrate();

    assertThat(project.history()).hasSize(7);
  }

  /** Longer than the lease lasts, so it must have been renewed meanwhile. */
  @Test
  void keepsTheLeaseOfAProcessThatLives() throws Exception {
    Process living = start(project.urlForOthers(), "hang");
    assertThat(living.inputReader().readLine()).isEqualTo("hanging");
    TimeUnit.SECONDS.sleep(5);

    assertThatThrownBy(() -> project.flyway(settings -> settings.lockRetryCount(1)).migrate())
        .hasMessageContaining("it is held by process " + living.pid());
    living.destroyForcibly().waitFor();
  }

  @Test
  void stopsWhenTheLeaseIsLost() throws Exception {
    project.script(
        "beforeEachMigrate__steal.sql",
        "UPDATE dsql_flyway_lock SET owner = 'a thief', token = gen_random_uuid();");

    assertThatThrownBy(() -> project.flyway().migrate())
        .hasMessageContaining("The lease for migrations of public.flyway_schema_history is lost")
        .hasMessageContaining("it is held by a thief");
  }

  @Test
  void refusesALeaseThatIsTooShort() {
    assertThatThrownBy(
            () ->
                project
                    .flyway(
                        settings -> settings.configuration(Map.of("flyway.dsql.leaseSeconds", "1")))
                    .migrate())
        .hasMessageContaining("flyway.dsql.leaseSeconds must be at least 3, but is 1");
  }

  private void assertEachOnce() throws Exception {
    assertThat(project.history()).containsExactly("1", "2", "3", "4", "5", "6");
    assertThat(project.column("SELECT id FROM t6")).containsExactly("1");
    assertThat(project.column("SELECT name FROM dsql_flyway_lock")).isEmpty();
  }

  private Process start(String url, String what) throws IOException {
    Path log = Files.createTempFile("migrating", ".log");
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            MigratingProcess.class.getName(),
            url,
            directory.toString(),
            what)
        .redirectError(log.toFile())
        .start();
  }
}
