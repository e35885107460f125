package dev.dsqlkit.jdbc;

import dev.dsqlkit.auth.IamTokens;
import dev.dsqlkit.compat.Habits;
import dev.dsqlkit.config.CommitWitness;
import dev.dsqlkit.config.Compat;
import dev.dsqlkit.config.Conflicts;
import dev.dsqlkit.config.DsqlConfig;
import dev.dsqlkit.config.DsqlProperty;
import dev.dsqlkit.config.Mode;
import dev.dsqlkit.config.RuleMode;
import dev.dsqlkit.config.SchemaConflictsMode;
import dev.dsqlkit.config.Target;
import dev.dsqlkit.conflict.Contenders;
import dev.dsqlkit.local.CatalogVersion;
import dev.dsqlkit.local.DatabaseFaults;
import dev.dsqlkit.local.DatabaseJobs;
import dev.dsqlkit.local.Faults;
import dev.dsqlkit.local.Jobs;
import dev.dsqlkit.local.PostgresCatalog;
import dev.dsqlkit.local.SysSchema;
import dev.dsqlkit.rules.Level;
import dev.dsqlkit.rules.RuleBook;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.postgresql.jdbc.PgConnection;

/** Opens connections. Keeps what those of one configuration or one database share. */
final class Connector {
  private static final String NO_SUCH_DATABASE = "3D000";

  private final Map<GateKey, StatementGate> gates = new ConcurrentHashMap<>();
  private final Map<String, CatalogVersion> catalogVersions = new ConcurrentHashMap<>();
  private final Map<String, Contenders> contenders = new ConcurrentHashMap<>();
  private final Map<String, DatabaseJobs> databaseJobs = new ConcurrentHashMap<>();
  private final Map<String, OnDemand> onDemand = new ConcurrentHashMap<>();
  private final Set<String> witnessed = ConcurrentHashMap.newKeySet();
  private final ServerVersions versions = new ServerVersions();
  private final EmbeddedDatabases embedded = new EmbeddedDatabases();
  private final FirstUse firstUse = new FirstUse();
  private final ClusterConnector clusters;
  private final InstantSource clock;

  private record GateKey(Mode mode, YearMonth level, RuleMode rules, Compat compat) {}

  /**
   * @param clock tells the age of transactions
   * @param tokens what clusters are logged in to with
   */
  Connector(InstantSource clock, IamTokens tokens) {
    this.clock = clock;
    this.clusters = new ClusterConnector(tokens, clock);
  }

  Connection connect(DsqlConfig config) throws SQLException {
    Wanted wanted = Wanted.by(config);
    Optional<Successors> successors =
        config.life().reconnect() ? Optional.of(successors(() -> wanted, true)) : Optional.empty();
    try {
      return connect(wanted, successors);
    } catch (SQLException e) {
      if (config.target() instanceof Target.Embedded database
          && NO_SUCH_DATABASE.equals(e.getSQLState())) {
        embedded.forget(database); // dropped since it was made
        return connect(wanted, successors);
      }
      throw e;
    }
  }

  /** Connects to what the slot points at, and will point at. */
  Connection connect(SlotUrl slot) throws SQLException {
    Wanted wanted = slot.wanted();
    return connect(
        wanted, Optional.of(successors(slot::wanted, wanted.config().life().reconnect())));
  }

  private Connection connect(Wanted wanted, Optional<Successors> successors) throws SQLException {
    Optional<Carried> carried = successors.map(Successors::carried);
    return new DsqlConnection(open(wanted, carried, Optional.empty()), successors);
  }

  private Successors successors(ServerCall<Wanted> wanted, boolean byAge) {
    Carried carried = new Carried();
    return new Successors(limit -> open(wanted.run(), Optional.of(carried), limit), byAge, carried);
  }

  private Opened open(Wanted wanted, Optional<Carried> carried, Optional<Duration> limit)
      throws SQLException {
    return wanted.config().mode() == Mode.CLUSTER
        ? openOnCluster(wanted, carried, limit)
        : openLocally(wanted, carried, limit);
  }

  private Opened openOnCluster(Wanted wanted, Optional<Carried> carried, Optional<Duration> limit)
      throws SQLException {
    DsqlConfig config = wanted.config();
    Lifetime lifetime = lifetime(wanted, clock);
    long began = System.nanoTime();
    PgConnection server = clusters.open(config, limit);
    try {
      wanted.setUp(server);
      return wrap(
          server,
          config,
          new PendingJobs(server, gate(config), Optional.empty()),
          Optional.empty(),
          commits(
              server, carried, Optional.empty(), wanted.trace(server, System.nanoTime() - began)),
          witnesses(
              server,
              config.target().toString(),
              () -> clusters.open(config, Optional.empty()),
              config),
          Optional.empty(),
          Optional.empty(),
          new CatalogVersion(),
          carried,
          lifetime);
    } catch (SQLException | RuntimeException e) {
      closeAfter(e, server);
      throw e;
    }
  }

  private Opened openLocally(Wanted wanted, Optional<Carried> carried, Optional<Duration> limit)
      throws SQLException {
    DsqlConfig config = wanted.config();
    Properties properties = config.pgjdbcConnectProperties();
    String url = url(config, properties);
    if (config.rules() == RuleMode.ENFORCE) {
      StartupOptions.check(properties.getProperty("options", ""), rules(config));
    }
    addOption(properties, "-c default_transaction_isolation=repeatable\\ read");
    // The only one of a cluster; initdb chooses by the locale, english even for C.
    addOption(properties, "-c default_text_search_config=pg_catalog.simple");
    if (!config.jobs().equals(DsqlProperty.JOBS.defaultValue().orElseThrow())) {
      addOption(properties, "-c dsqlkit.jobs=" + config.jobs());
    }
    boolean emulates = config.conflicts() == Conflicts.EMULATE;
    Properties main = new Properties();
    main.putAll(properties);
    if (emulates) {
      addOption(main, "-c lock_timeout=" + Asking.LOCK_TIMEOUT_MILLIS);
    }
    OnDemand demanded = onDemand.computeIfAbsent(database(url), database -> OnDemand.with(clock));
    demanded.connect(config.faults());
    limit.ifPresent(most -> LoginTimeout.lower(main, most));
    Lifetime lifetime = lifetime(wanted, demanded.clock());
    long began = System.nanoTime();
    PgConnection server = PgConnections.open(url, main);
    try {
      versions.check(server.getServerMajorVersion());
      SysSchema.ensure(server);
      wanted.setUp(server);
      firstUse.awaitGate();
      ServerCommit commit =
          commits(
              server,
              carried,
              Optional.of(demanded.faults()),
              wanted.trace(server, System.nanoTime() - began));
      return wrap(
          server,
          config,
          jobs(server, url, properties, config),
          guard(server, url, config, commit, demanded.clock()),
          commit,
          witnesses(server, url, () -> PgConnections.open(url, properties), config),
          emulates
              ? Optional.of(contenders.computeIfAbsent(database(url), name -> new Contenders()))
              : Optional.empty(),
          Optional.of(demanded),
          catalogVersion(url),
          carried,
          lifetime);
    } catch (SQLException | RuntimeException e) {
      closeAfter(e, server);
      throw e;
    }
  }

  private String url(DsqlConfig config, Properties properties) throws SQLException {
    Target target = config.target();
    if (target instanceof Target.Embedded database) {
      firstUse.begin(() -> gate(config));
      return embedded.url(database, properties, firstUse);
    }
    return ((Target.Server) target).pgjdbcUrl();
  }

  private Optional<CommitWitnesses> witnesses(
      PgConnection server, String database, ServerCall<PgConnection> open, DsqlConfig config)
      throws SQLException {
    if (config.retry().witness() == CommitWitness.OFF) {
      return Optional.empty();
    }
    if (witnessed.add(database)) {
      try {
        CommitWitnesses.prepare(server);
      } catch (SQLException e) {
        witnessed.remove(database);
        throw e;
      }
    }
    return Optional.of(new CommitWitnesses(open));
  }

  private static ServerCommit commits(
      PgConnection server,
      Optional<Carried> carried,
      Optional<DatabaseFaults> faults,
      Optional<Trace> trace) {
    return new ServerCommit(
        server, carried.map(Carried::faults).orElseGet(Faults::new), faults, trace);
  }

  private Optional<TransactionGuard> guard(
      PgConnection server,
      String url,
      DsqlConfig config,
      ServerCommit commit,
      InstantSource databaseClock) {
    if (config.rules() != RuleMode.ENFORCE) {
      return Optional.empty();
    }
    CatalogVersion version = catalogVersion(url);
    RuledDatabase database =
        new RuledDatabase(
            rules(config), config.limits(), new PostgresCatalog(server), version, databaseClock);
    return Optional.of(
        new TransactionGuard(
            new ServerTransaction(server, commit), database, new WrittenRows(server, version)));
  }

  /** The URL without properties. */
  private static String database(String url) {
    int question = url.indexOf('?');
    return question < 0 ? url : url.substring(0, question);
  }

  private CatalogVersion catalogVersion(String url) {
    return catalogVersions.computeIfAbsent(url, database -> new CatalogVersion());
  }

  private PendingJobs jobs(
      PgConnection server, String url, Properties properties, DsqlConfig config) {
    DatabaseJobs database = databaseJobs.computeIfAbsent(url, name -> new DatabaseJobs());
    Jobs jobs = new Jobs(database, config.jobs(), () -> PgConnections.open(url, properties));
    return new PendingJobs(server, gate(config), Optional.of(jobs));
  }

  private static RuleBook rules(DsqlConfig config) {
    return RuleBook.at(new Level(config.level()));
  }

  private Opened wrap(
      PgConnection server,
      DsqlConfig config,
      PendingJobs jobs,
      Optional<TransactionGuard> guard,
      ServerCommit commit,
      Optional<CommitWitnesses> witnesses,
      Optional<Contenders> others,
      Optional<OnDemand> demanded,
      CatalogVersion catalogVersion,
      Optional<Carried> carried,
      Lifetime lifetime) {
    StatementGate gate = gate(config);
    Attempts attempts =
        new Attempts(
            server,
            gate,
            jobs,
            guard,
            commit,
            config.retry().batch(),
            witnesses,
            others,
            demanded.map(
                database ->
                    new SchemaConflicts(
                        new ServerTransaction(server, commit),
                        database.schemaChanges(),
                        config.schemaConflicts() == SchemaConflictsMode.AFTER_DDL)),
            catalogVersion);
    Session session =
        new Session(server, gate, attempts, commit, config.retry(), demanded, carried);
    return new Opened(session, lifetime, isDsql(config));
  }

  /** Begins now. */
  private static Lifetime lifetime(Wanted wanted, InstantSource clock) {
    return new Lifetime(
        clock,
        wanted.config().life().lifetime(),
        ThreadLocalRandom.current().nextDouble(),
        wanted.moved());
  }

  private StatementGate gate(DsqlConfig config) {
    GateKey key = new GateKey(config.mode(), config.level(), config.rules(), config.compat());
    return gates.computeIfAbsent(key, Connector::gate);
  }

  private static StatementGate gate(GateKey key) {
    return new StatementGate(
        switch (key.compat()) {
          case OFF -> Habits.NONE;
          case LOCKS -> Habits.LOCKS;
          case ALL -> Habits.ALL;
        },
        key.rules() == RuleMode.OFF
            ? Optional.empty()
            : Optional.of(RuleBook.at(new Level(key.level()))),
        key.rules(),
        key.mode() == Mode.LOCAL);
  }

  /** Whether the connection is to behave as one to Aurora DSQL also where JDBC sends no SQL. */
  private static boolean isDsql(DsqlConfig config) {
    return config.mode() == Mode.CLUSTER || config.rules() == RuleMode.ENFORCE;
  }

  private static void addOption(Properties properties, String option) {
    String given = properties.getProperty("options", "");
    properties.setProperty("options", given.isEmpty() ? option : option + " " + given);
  }

  private static void closeAfter(Exception failure, Connection server) {
    try {
      server.close();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }
}
