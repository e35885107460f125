package dev.dsqlkit.flyway;

import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.extensibility.ConfigurationExtension;
import org.flywaydb.core.extensibility.Plugin;
import org.jspecify.annotations.Nullable;

/**
 * The settings {@code flyway.dsql.*}, which Flyway fills in by the names of the fields. What is
 * null was not set.
 */
public final class DsqlFlywaySettings implements ConfigurationExtension {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "FLYWAY_DSQL_AWAIT_JOBS", "flyway.dsql.awaitJobs",
          "FLYWAY_DSQL_JOB_TIMEOUT_SECONDS", "flyway.dsql.jobTimeoutSeconds",
          "FLYWAY_DSQL_LEASE_SECONDS", "flyway.dsql.leaseSeconds");

  private static final int JOB_TIMEOUT_SECONDS = 6 * 60 * 60;
  private static final int LEASE_SECONDS = 30;
  private static final int SHORTEST_LEASE_SECONDS = 3;

  private @Nullable Boolean awaitJobs;
  private @Nullable Integer jobTimeoutSeconds;
  private @Nullable Integer leaseSeconds;

  /** For Flyway. */
  public DsqlFlywaySettings() {}

  static DsqlFlywaySettings of(Configuration configuration) {
    DsqlFlywaySettings settings =
        configuration.getPluginRegister().getPlugin(DsqlFlywaySettings.class);
    return settings == null ? new DsqlFlywaySettings() : settings;
  }

  /**
   * Whether a statement with ASYNC has been done only when its job is; true without the setting.
   */
  boolean awaitsJobs() {
    return awaitJobs == null || awaitJobs;
  }

  /** How long a job may take; six hours without the setting. */
  Duration jobTimeout() {
    return Duration.ofSeconds(jobTimeoutSeconds == null ? JOB_TIMEOUT_SECONDS : jobTimeoutSeconds);
  }

  /** How long others wait for a process that has died; 30 seconds without the setting. */
  Duration lease() {
    int seconds = leaseSeconds == null ? LEASE_SECONDS : leaseSeconds;
    if (seconds < SHORTEST_LEASE_SECONDS) {
      throw new FlywayException(
          "flyway.dsql.leaseSeconds must be at least %d, but is %d"
              .formatted(SHORTEST_LEASE_SECONDS, seconds));
    }
    return Duration.ofSeconds(seconds);
  }

  /** For Flyway. */
  public @Nullable Boolean getAwaitJobs() {
    return awaitJobs;
  }

  /** See {@link #awaitsJobs}. */
  public void setAwaitJobs(@Nullable Boolean awaitJobs) {
    this.awaitJobs = awaitJobs;
  }

  /** For Flyway. */
  public @Nullable Integer getJobTimeoutSeconds() {
    return jobTimeoutSeconds;
  }

  /** See {@link #jobTimeout}. */
  public void setJobTimeoutSeconds(@Nullable Integer jobTimeoutSeconds) {
    this.jobTimeoutSeconds = jobTimeoutSeconds;
  }

  /** For Flyway. */
  public @Nullable Integer getLeaseSeconds() {
    return leaseSeconds;
  }

  /** See {@link #lease}. */
  public void setLeaseSeconds(@Nullable Integer leaseSeconds) {
    this.leaseSeconds = leaseSeconds;
  }

  @Override
  public String getNamespace() {
    return "dsql";
  }

  @Override
  public @Nullable String getConfigurationParameterFromEnvironmentVariable(String variable) {
    return ENVIRONMENT.get(variable);
  }

  /** By hand, because Flyway 11 and 12 copy by different versions of Jackson. */
  @Override
  public Plugin copy() {
    DsqlFlywaySettings copy = new DsqlFlywaySettings();
    copy.awaitJobs = awaitJobs;
    copy.jobTimeoutSeconds = jobTimeoutSeconds;
    copy.leaseSeconds = leaseSeconds;
    return copy;
  }
}
