package dev.dsqlkit.realcluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The suite on a real cluster, and what the stand-in does not have. */
@Tag("real-cluster")
@EnabledIfEnvironmentVariable(
    named = RealCluster.ENDPOINT,
    matches = ".+",
    disabledReason = RealCluster.SKIPPED)
class RealClusterIT extends ClusterSuite {

  @BeforeAll
  static void find() throws SQLException {
    RealCluster.connectOnce();
  }

  @Override
  String url() {
    return RealCluster.url();
  }

  @Override
  Properties login() {
    return RealCluster.login();
  }

  @Test
  void buildsAnIndexInTheBackground() throws SQLException {
    try (Statement statement = inSchema().createStatement();
        ResultSet job = statement.executeQuery("CREATE INDEX ASYNC item_name ON item (name)")) {
      job.next();
      execute(inSchema(), "CALL sys.wait_for_job('" + job.getString("job_id") + "')");
    }

    assertThat(number(inSchema(), "SELECT count(*) FROM pg_indexes WHERE indexname = 'item_name'"))
        .isEqualTo(1);
  }

  @Test
  void refusesMoreThanThreeThousandRows() {
    SQLException e =
        catchThrowableOfType(
            SQLException.class,
            () ->
                execute(
                    inSchema(), "INSERT INTO keyed (v) SELECT i FROM generate_series(1, 3001) i"));

    assertThat(e.getSQLState()).isEqualTo("54000");
  }
}
