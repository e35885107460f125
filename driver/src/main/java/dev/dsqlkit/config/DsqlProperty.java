package dev.dsqlkit.config;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.dsqlkit.retry.RetryMode;
import java.sql.DriverPropertyInfo;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The properties of this driver; all others are pgjdbc's.
 *
 * <p>Names and values are case-sensitive, as pgjdbc's are.
 */
public enum DsqlProperty {
  MODE(
      "mode",
      Optional.empty(),
      choicesOf(Mode.class),
      "Who decides what is allowed: the cluster, or this driver on a PostgreSQL."
          + " Without it: cluster when the host is a DSQL endpoint, else local."),
  LEVEL(
      "level",
      Optional.of("latest"),
      List.of(),
      "The month whose Aurora DSQL is meant in local mode: latest, or a month such as 2026-09."),
  RULES(
      "rules",
      Optional.empty(),
      choicesOf(RuleMode.class),
      "What happens in local mode to what Aurora DSQL refuses: enforce refuses it; warn logs each"
          + " text that is refused for itself, once, and sends it; off sends it. Without it: enforce"
          + " in local mode. On a cluster the cluster decides, and only warn and off are allowed."),
  COMPAT(
      "compat",
      Optional.of("locks"),
      choicesOf(Compat.class),
      "Which statements that ORMs send by habit are translated:"
          + " none, row locks and settings, or DDL too."),
  CONFLICTS(
      "conflicts",
      Optional.empty(),
      choicesOf(Conflicts.class),
      "How concurrent writers of a row meet in local mode: emulate as on Aurora DSQL, where nobody"
          + " waits and the first to commit wins; native by PostgreSQL's own locks. Without it:"
          + " emulate where rules is enforce, else native."),
  JOBS(
      "jobs",
      Optional.of("instant"),
      List.of(),
      "When background jobs of local mode end: instant, before their statement answers;"
          + " delayed:200, so many milliseconds (from 0 to 86400000) after it; manual, when a test"
          + " says so through dev.dsqlkit.local.Jobs."),
  LIMITS(
      "limits",
      Optional.of("real"),
      List.of(),
      "What a transaction may write and how long it may last in local mode: real, as on Aurora"
          + " DSQL; none; or single limits, separated by commas, such as rows:50,seconds:10, with"
          + " rows, bytes and seconds from 0 to 999999999999999, the others being real."),
  SCHEMA_CONFLICTS(
      "schemaConflicts",
      Optional.of("off"),
      choicesOf(SchemaConflictsMode.class),
      "Whether DDL and GRANT of one connection make the next statement or COMMIT of each other"
          + " connection to the database fail once with 40001 (OC001) in local mode, as on Aurora"
          + " DSQL: off, or after-ddl."),
  FAULTS(
      "faults",
      Optional.empty(),
      List.of(),
      "What is to fail in local mode, for tests: one or more, separated by commas, of"
          + " commit:2:OC000, commit:2-4:OC000:orders, execution:3-:unavailable,"
          + " connect:1:53300, commit:random:0.1:OC000:42; see faults.md."),
  REGION(
      "region",
      Optional.empty(),
      List.of(),
      "The AWS Region of the cluster, such as us-east-1. Needed by jdbc:dsql:CLUSTERID;"
          + " the name of a DSQL endpoint tells it otherwise."),
  PROFILE(
      "profile",
      Optional.empty(),
      List.of(),
      "The profile of the AWS configuration files whose credentials sign the tokens for a cluster."
          + " Without it: the default chain of the AWS SDK."),
  ROLE_ARN(
      "roleArn",
      Optional.empty(),
      List.of(),
      "The IAM role that is assumed through STS to sign the tokens for a cluster."),
  ROLE_EXTERNAL_ID(
      "roleExternalId",
      Optional.empty(),
      List.of(),
      "The external id that the role of roleArn wants."),
  ROLE_SESSION_NAME(
      "roleSessionName",
      Optional.empty(),
      List.of(),
      "The name of the session of the role of roleArn, which CloudTrail shows."
          + " Without it: dsqlkit."),
  WEB_IDENTITY_TOKEN_FILE(
      "webIdentityTokenFile",
      Optional.empty(),
      List.of(),
      "The file with the token of an identity provider (OIDC) by which the role of roleArn is"
          + " assumed in place of credentials; read again whenever the role is."),
  CREDENTIALS_PROVIDER(
      "credentialsProvider",
      Optional.empty(),
      List.of(),
      "An object that implements the AWS SDK's AwsCredentialsProvider, and signs the tokens for a"
          + " cluster; in Properties or on a DsqlDataSource, never in the URL."),
  TOKEN_DURATION(
      "tokenDuration",
      Optional.of("900"),
      List.of(),
      "How long a token can be used to connect to a cluster, in seconds from 1 to 604800. Each"
          + " connect signs its own. token-duration-secs means the same."),
  CONNECT_RATE(
      "connectRate",
      Optional.of("100"),
      List.of(),
      "New connections that this process makes to one cluster per second, from 1 to 100000, after a"
          + " burst of nine times as many; others wait, no longer than loginTimeout. The quota of a"
          + " cluster is 100 for all its clients together."),
  RECONNECT(
      "reconnect",
      Optional.of("false"),
      choicesOf(Reconnect.class),
      "Whether a connection whose lifetime is over opens a new one to the server between two"
          + " transactions and goes on with that, for programs that have no pool and keep one"
          + " connection for hours."),
  RETRY(
      "retry",
      Optional.of("transaction"),
      choicesOf(RetryMode.class),
      "What is tried again after a conflict (SQLSTATE 40001): nothing; statements and batches in"
          + " autocommit mode and the first statement of a transaction; or whole transactions too,"
          + " by replay."),
  RETRY_MAX_ATTEMPTS(
      "retryMaxAttempts",
      Optional.of("8"),
      List.of(),
      "Attempts of a transaction in all, the first included, from 1 to 1000."),
  RETRY_DEADLINE(
      "retryDeadlineMillis",
      Optional.of("5000"),
      List.of(),
      "No further attempt of a transaction begins when its attempts after the first, and the waits"
          + " before them, have taken so many milliseconds, from 0 to 86400000; one that has begun is"
          + " not cut off. A query timeout that is shorter counts instead."),
  DIGEST(
      "digest",
      Optional.of("observed"),
      List.of("observed", "row"),
      "What a replay must find unchanged in the rows that were read: the columns that were read, or"
          + " all columns."),
  SAVEPOINTS(
      "savepoints",
      Optional.of("replay"),
      choicesOf(Savepoints.class),
      "What savepoints of the JDBC API do: going back to one replays what was before it, or they are"
          + " refused. replay needs retry=transaction. In SQL text they are refused, as on a"
          + " cluster."),
  COMMIT_WITNESS(
      "commitWitness",
      Optional.of("off"),
      choicesOf(CommitWitness.class),
      "Whether a transaction that writes leaves a row in the table dsqlkit_commit_witness, by which"
          + " a lost answer to COMMIT is found out instead of being reported as in doubt (08007)."),
  RETRY_MAX_DELAY(
      "retryMaxDelayMillis",
      Optional.of("500"),
      List.of(),
      "The longest wait before an attempt, in milliseconds from 0 to 86400000; four times that while"
          + " the server is unavailable."),
  AUTOCOMMIT_BATCH(
      "autocommitBatch",
      Optional.of("atomic"),
      choicesOf(AutocommitBatch.class),
      "What a batch in autocommit mode is on a cluster: one transaction, which is retried; or what"
          + " pgjdbc makes of it, which commits a large one in pieces and is not retried."),
  JOURNAL_LIMIT(
      "journalLimitKiB",
      Optional.of("4096"),
      List.of(),
      "Memory for the journal of one transaction, from 0 to 1048576 KiB. A transaction that needs more goes on, but is not"
          + " replayed."),
  REPLAY_STREAM_LIMIT(
      "replayStreamLimitKiB",
      Optional.of("256"),
      List.of(),
      "The longest binary stream that is read when it is bound, so that it can be replayed, from 0 to"
          + " 1048576 KiB. One that is"
          + " longer makes its transaction one that is not replayed."),
  CONNECTION_LIFETIME(
      "connectionLifetimeMinutes",
      Optional.of("55"),
      List.of(),
      "How long a connection is valid, from 1 to 1440 minutes, less up to 5 percent by chance, so that"
          + " the connections of a pool do not end together. Aurora DSQL ends it after 60.");

  /** Rows that stand on the page of properties, but not in the README. */
  private static final Set<DsqlProperty> RARE =
      EnumSet.of(
          LIMITS,
          JOBS,
          SCHEMA_CONFLICTS,
          FAULTS,
          ROLE_EXTERNAL_ID,
          ROLE_SESSION_NAME,
          WEB_IDENTITY_TOKEN_FILE,
          CREDENTIALS_PROVIDER,
          TOKEN_DURATION,
          CONNECT_RATE,
          RETRY_MAX_DELAY,
          AUTOCOMMIT_BATCH,
          JOURNAL_LIMIT,
          REPLAY_STREAM_LIMIT,
          CONNECTION_LIFETIME);

  private static final Map<String, DsqlProperty> BY_KEY =
      Arrays.stream(values()).collect(toUnmodifiableMap(DsqlProperty::key, Function.identity()));

  private final String key;
  private final Optional<String> defaultValue;

  @SuppressWarnings("ImmutableEnumChecker") // only unmodifiable lists come in
  private final List<String> choices;

  private final String description;

  DsqlProperty(
      String key, Optional<String> defaultValue, List<String> choices, String description) {
    this.key = key;
    this.defaultValue = defaultValue;
    this.choices = choices;
    this.description = description;
  }

  /** The name in URLs and properties. */
  public String key() {
    return key;
  }

  public Optional<String> defaultValue() {
    return defaultValue;
  }

  /** The allowed values; empty where the description tells the form. */
  public List<String> choices() {
    return choices;
  }

  public String description() {
    return description;
  }

  /** Whether it is seldom needed. */
  public boolean rare() {
    return RARE.contains(this);
  }

  static Optional<DsqlProperty> of(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  DriverPropertyInfo info(Optional<String> given) {
    DriverPropertyInfo info =
        new DriverPropertyInfo(key, given.or(() -> defaultValue).orElse(null));
    info.description = description;
    info.choices = choices.isEmpty() ? null : choices.toArray(String[]::new);
    return info;
  }

  private static List<String> choicesOf(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Choice::text).toList();
  }
}
