package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.dsqlkit.junit.server.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class FailureReportIT {
  @TempDir private Path directory;

  @Test
  void hasWhatHelpsToUnderstandTheFailure() throws IOException {
    List<Map<String, String>> reports = run("fails", "on_failure");

    assertThat(reports).hasSize(1);
    Map<String, String> report = reports.get(0);
    assertThat(report)
        .containsOnlyKeys("dsql.sql", "dsql.notes", "dsql.tables", "dsql.rerun", "dsql.file");
    assertThat(report.get("dsql.sql"))
        .startsWith("(51 lines before these are in the file)\n")
        .contains("t250#1 INSERT INTO t VALUES (?)");
    assertThat(report.get("dsql.notes")).isEqualTo("seed 42");
    assertThat(report.get("dsql.tables")).isEqualTo("t: 1 row\n  id\n  --\n  7\n");
    assertThat(report.get("dsql.rerun"))
        .isEqualTo(
            "mvn -Dit.test='dev.dsqlkit.junit.FailureReportIT$ReportedTestCase#fails'"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false"
                + " -Ddsql.test.seed=42 verify");
    Path file = Path.of(report.get("dsql.file"));
    assertThat(file)
        .isEqualTo(
            directory.resolve("dev.dsqlkit.junit.FailureReportIT$ReportedTestCase.fails.txt"));
    assertThat(Files.readString(file))
        .contains("java.lang.AssertionError: planted", "t1#1 INSERT", "t250#1 INSERT", "seed 42")
        .contains(report.get("dsql.rerun"), report.get("dsql.tables"));
  }

  @Test
  void isPublishedOnlyWhereItIsWanted() {
    assertThat(run("fails", "off")).isEmpty();
    assertThat(run("succeeds", "on_failure")).isEmpty();
    assertThat(run("succeeds", "always")).hasSize(1);
  }

  @Test
  void hasAFileForEachInvocation() {
    assertThat(run("failsTwice", "on_failure"))
        .extracting(report -> Path.of(report.get("dsql.file")).getFileName().toString())
        .containsExactly(
            "dev.dsqlkit.junit.FailureReportIT$ReportedTestCase.failsTwice-1.txt",
            "dev.dsqlkit.junit.FailureReportIT$ReportedTestCase.failsTwice-2.txt");
  }

  @Test
  void saysWhatItCouldNotDo() throws IOException {
    Files.createFile(directory.resolve("file"));

    Map<String, String> report = run("loses", "on_failure", directory.resolve("file")).get(0);

    assertThat(report.get("dsql.tables"))
        .isEqualTo("The tables cannot be read: the server is gone");
    assertThat(report.get("dsql.file")).startsWith("It cannot be written: ");
  }

  private List<Map<String, String>> run(String method, String log) {
    return run(method, log, directory);
  }

  private static List<Map<String, String>> run(String method, String log, Path directory) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectMethod(ReportedTestCase.class, method))
        .configurationParameter("dsql.test.report.directory", directory.toString())
        .configurationParameter("dsql.test.log", log)
        .execute()
        .allEvents()
        .reportingEntryPublished()
        .stream()
        .map(FailureReportIT::entry)
        .toList();
  }

  private static Map<String, String> entry(Event event) {
    return event.getRequiredPayload(ReportEntry.class).getKeyValuePairs();
  }

  @ExtendWith(ReportingExtension.class)
  static class ReportedTestCase {
    @Test
    void fails() {
      throw new AssertionError("planted");
    }

    @Test
    void succeeds() {}

    @RepeatedTest(2)
    void failsTwice() {
      fails();
    }

    @Test
    void loses() {
      fails();
    }
  }

  /** Reports a test that has sent 250 statements, to a database with one row. */
  static final class ReportingExtension implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
      SqlRecorder recorder = new SqlRecorder();
      for (int i = 1; i <= 250; i++) {
        recorder.on(Sent.autocommit(i).statement("INSERT INTO t VALUES (7)", 1));
      }
      recorder.note("seed 42");
      DsqlTest.Log log =
          DsqlTest.Log.valueOf(
              context
                  .getConfigurationParameter("dsql.test.log")
                  .orElseThrow()
                  .toUpperCase(Locale.ROOT));
      try (DsqlDatabase database = DsqlDatabase.create()) {
        database.run("CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t VALUES (7)");
        boolean lost = context.getRequiredTestMethod().getName().equals("loses");
        DsqlDatabase seen =
            lost ? DsqlDatabase.of(new LostDatabase(), new FilesServer()) : database;
        new FailureReport(context, recorder, seen)
            .publish(log, context.getExecutionException(), Map.of("dsql.test.seed", "42"));
      }
    }
  }

  /** One whose server has died. */
  private static final class LostDatabase implements TestDatabase {
    @Override
    public String name() {
      return "lost";
    }

    @Override
    public String url() {
      return "jdbc:dsql:embedded:lost";
    }

    @Override
    public Map<String, String> properties() {
      return Map.of();
    }

    @Override
    public Connection backDoor() throws SQLException {
      throw new SQLException("the server is gone", "08006");
    }

    @Override
    public boolean reset() {
      return false;
    }

    @Override
    public void close() {}
  }
}
