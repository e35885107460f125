package dev.dsqlkit.config;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Everything a connection needs to know, read from a URL and properties.
 *
 * @param target what to connect to
 * @param mode who decides what is allowed
 * @param user the role to log in as; without it pgjdbc takes its own default
 * @param password as given; {@code toString} hides it
 * @param level the month whose Aurora DSQL is meant
 * @param rules what happens to refused statements
 * @param compat which habits of ORMs are translated
 * @param conflicts how concurrent writers meet in local mode
 * @param jobs how background jobs run in local mode: {@code instant}, {@code manual} or {@code
 *     delayed:MILLISECONDS}
 * @param limits of a transaction in local mode
 * @param schemaConflicts what DDL does to other connections in local mode
 * @param faults what tests want to fail in local mode
 * @param cluster how a cluster is logged in to
 * @param life how long connections live
 * @param retry how conflicts are retried
 * @param pgjdbc what passes through to pgjdbc
 */
public record DsqlConfig(
    Target target,
    Mode mode,
    Optional<String> user,
    Optional<Secret> password,
    YearMonth level,
    RuleMode rules,
    Compat compat,
    Conflicts conflicts,
    String jobs,
    LimitsConfig limits,
    SchemaConflictsMode schemaConflicts,
    List<FaultRequest> faults,
    ClusterConfig cluster,
    LifeConfig life,
    RetryConfig retry,
    PgjdbcProperties pgjdbc) {

  /** A new copy of what pgjdbc is given beside the URL: what passes through, user, password. */
  public Properties pgjdbcConnectProperties() {
    Properties properties = new Properties();
    properties.putAll(pgjdbc.values());
    user.ifPresent(name -> properties.setProperty(Settings.USER, name));
    password.ifPresent(secret -> properties.setProperty(Settings.PASSWORD, secret.reveal()));
    return properties;
  }
}
