package dev.dsqlkit.standin;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Stands in for the endpoint of an Aurora DSQL cluster: TLS, server name, token, quotas, errors and
 * the age of sessions are as there. What is behind is an ordinary database of the embedded
 * PostgreSQL, without the rules of Aurora DSQL.
 *
 * <p>pgjdbc reaches it under the cluster's host names with {@link #properties}.
 */
public final class StandInCluster implements AutoCloseable {
  private final ClusterName name;
  private final InstantSource clock;
  private final Iam iam;
  private final TlsServer tls;
  private final Admission admission;
  private final CertificateAuthority authority;
  private final Faults faults = new Faults();
  private final Sightings sightings = new Sightings();
  private final Set<ClientSession> sessions = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool(this::thread);
  private final Path files = Files.createTempDirectory("standin");
  private final BackingDatabase database = new BackingDatabase();
  private final Listener listener;

  StandInCluster(StandInSettings settings) throws IOException, SQLException {
    name = settings.name();
    clock = settings.clock();
    iam = settings.iam();
    tls = settings.tls();
    authority = settings.authority();
    admission =
        new Admission(
            name,
            faults,
            settings.rate(),
            new Semaphore(settings.connections()),
            new TokenVerifier(name, iam, clock));
    authority.writePem(rootCertificate());
    authority.writeTrustStore(trustStore());
    listener = new Listener(threadName(name), this::serve);
  }

  /** Settings for a cluster with an id that no other has. */
  public static StandInSettings in(String region) {
    return of(ClusterName.random(region));
  }

  public static StandInSettings of(ClusterName name) {
    return new StandInSettings(name);
  }

  public ClusterName name() {
    return name;
  }

  /** The public endpoint's name. */
  public String host() {
    return name.host();
  }

  /** The port on 127.0.0.1. */
  public int port() {
    return listener.port();
  }

  /** Credentials and permissions; they may change at any time. */
  public Iam iam() {
    return iam;
  }

  /** What came so far. */
  public Sightings sightings() {
    return sightings;
  }

  /** For pgjdbc's {@code sslrootcert}. */
  public Path rootCertificate() {
    return files.resolve("root.pem");
  }

  /** For {@code javax.net.ssl.trustStore}, see {@link CertificateAuthority#writeTrustStore}. */
  public Path trustStore() {
    return files.resolve("root.p12");
  }

  /**
   * What pgjdbc needs to reach it by its names and to trust it: {@code socketFactory}, {@code
   * socketFactoryArg}, {@code sslmode} and {@code sslrootcert}. User and token are the caller's.
   */
  public Properties properties() {
    return propertiesFor(this);
  }

  /** The same for several that share an authority. */
  public static Properties propertiesFor(StandInCluster first, StandInCluster... peers) {
    String routes = StandInSockets.routes(first);
    Properties properties = new Properties();
    properties.setProperty("socketFactory", StandInSockets.class.getName());
    properties.setProperty(
        "socketFactoryArg",
        peers.length == 0 ? routes : routes + "," + StandInSockets.routes(peers));
    properties.setProperty("sslmode", "verify-full");
    properties.setProperty("sslrootcert", first.rootCertificate().toString());
    return properties;
  }

  /** Makes a role of the database that users can log in as; {@code admin} is there already. */
  public void makeRole(String user) throws SQLException {
    database.makeRole(user);
  }

  /** A connection of PostgreSQL's superuser to the database behind, past the stand-in. */
  public Connection behind() throws SQLException {
    return database.connect(database.name());
  }

  /** What is to happen to the next connects, after the faults that are waiting already. */
  public void failNext(int connects, Fault fault) {
    faults.add(connects, fault);
  }

  /** Forgets the faults that have not happened yet. */
  public void heal() {
    faults.clear();
  }

  /** How many faults have not happened yet. */
  public int waitingFaults() {
    return faults.size();
  }

  /**
   * How many connections there are. Those that clients closed go a moment later; their place in the
   * quota is free by then.
   */
  public int openConnections() {
    return sessions.size();
  }

  /** Refuses TCP connections until {@link #acceptConnections}; sessions go on. */
  public void refuseConnections() throws IOException, InterruptedException {
    listener.close();
  }

  public void acceptConnections() throws IOException {
    listener.open();
  }

  /** Ends the sessions that are too old now, without waiting for what they send next. */
  public void endOldSessions() {
    sessions.forEach(ClientSession::endIfTooOld);
  }

  /** Cuts all connections, without a word. */
  public void cutConnections() {
    sessions.forEach(ClientSession::close);
  }

  /** Ends all connections and threads, and drops the database. */
  @Override
  public void close() throws IOException, SQLException, InterruptedException {
    listener.close();
    threads.shutdown();
    cutConnections();
    if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("A session of the stand-in does not end");
    }
    database.close();
    Files.deleteIfExists(rootCertificate());
    Files.deleteIfExists(trustStore());
    Files.delete(files);
  }

  private void serve(Socket client) {
    sightings.connection();
    ClientSession session = new ClientSession(client, this);
    sessions.add(session);
    threads.execute(
        () -> {
          try {
            session.run();
          } finally {
            sessions.remove(session);
          }
        });
  }

  /** What all its threads are called. */
  static String threadName(ClusterName name) {
    return "standin-" + name.id();
  }

  private Thread thread(Runnable task) {
    Thread thread = new Thread(task, threadName(name));
    thread.setDaemon(true);
    return thread;
  }

  /** Runs the second thread of a session. */
  void run(Runnable answers) {
    threads.execute(answers);
  }

  InstantSource clock() {
    return clock;
  }

  TlsServer tls() {
    return tls;
  }

  Faults faults() {
    return faults;
  }

  Admission admission() {
    return admission;
  }

  String database() {
    return database.name();
  }

  int postgresPort() {
    return database.port();
  }
}
