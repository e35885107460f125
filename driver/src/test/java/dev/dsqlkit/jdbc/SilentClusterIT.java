package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dsqlkit.auth.IamTokens;
import dev.dsqlkit.config.ConfigReader;
import dev.dsqlkit.config.DsqlConfig;
import dev.dsqlkit.rules.Level;
import dev.dsqlkit.standin.Fault;
import dev.dsqlkit.standin.StandInCluster;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGProperty;

/** A cluster that says nothing after TLS: pgjdbc alone would wait for it for ever. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // no interrupt ends a read
class SilentClusterIT {

  /** Where somebody has set a loginTimeout, and where it is the driver's own limit that counts. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "0"})
  void isNotWaitedForForEver(String loginTimeout) throws Exception {
    Duration longest = Duration.ofSeconds(loginTimeout.equals("0") ? 1 : 3_600);
    try (StandInCluster cluster = ClusterClient.knowing(StandInCluster.in("us-east-1")).start()) {
      cluster.failNext(1, Fault.SILENCE_AFTER_TLS);
      DsqlConfig config =
          config(cluster, new ClusterClient(cluster).with("loginTimeout", loginTimeout));
      ClusterConnector connector =
          new ClusterConnector(new IamTokens(), InstantSource.system(), longest);

      SQLException e =
          catchThrowableOfType(SQLException.class, () -> connector.open(config, Optional.empty()));

      assertThat((Throwable) e).hasMessageContaining("did not answer in time");
      assertThat(cluster.waitingFaults()).as("it came as far as TLS").isZero();
    }
  }

  private static DsqlConfig config(StandInCluster cluster, ClusterClient client)
      throws SQLException {
    return new ConfigReader(
            Arrays.stream(PGProperty.values()).map(PGProperty::getName).collect(Collectors.toSet()),
            Level.FIRST.month(),
            Level.LATEST.month())
        .read(ClusterClient.url(cluster.host()), client.properties())
        .orElseThrow();
  }
}
