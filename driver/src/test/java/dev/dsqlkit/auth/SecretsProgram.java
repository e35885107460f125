package dev.dsqlkit.auth;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.dsqlkit.config.ConfigReader;
import dev.dsqlkit.config.DsqlConfig;
import dev.dsqlkit.config.Target;
import dev.dsqlkit.jdbc.DsqlDataSource;
import dev.dsqlkit.jdbc.DsqlDriver;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import org.postgresql.PGProperty;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * Connects in many ways, with all logs and all events of the JVM on, and writes down what can be
 * heard of it.
 */
final class SecretsProgram {
  /** The URL, which is no property of the driver. */
  static final String URL = "x.url";

  /** Access key id, secret key and session token, with blanks between; several, one per use. */
  static final String PROVIDER = "x.provider";

  /** Whether pools are tried too, which wait a second before they fail. */
  static final String POOLS = "x.pools";

  private final Overheard heard;

  private SecretsProgram(Overheard heard) {
    this.heard = heard;
  }

  static Path texts(Path directory) {
    return directory.resolve("heard.txt");
  }

  static Path recording(Path directory) {
    return directory.resolve("heard.jfr");
  }

  /** Wants a directory with the properties of the connects. */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]);
    try (Overheard heard = new Overheard(texts(directory));
        Recording recording = new Recording();
        Stream<Path> files = Files.list(directory)) {
      listen(heard);
      FlightRecorder.getFlightRecorder()
          .getEventTypes()
          .forEach(type -> recording.enable(type.getName()).withThreshold(Duration.ZERO));
      recording.start();
      SecretsProgram program = new SecretsProgram(heard);
      for (Path file :
          files.filter(each -> each.toString().endsWith(".properties")).sorted().toList()) {
        program.run(file);
      }
      heard.hear("threads", Thread.getAllStackTraces().keySet());
      recording.dump(recording(directory));
    }
  }

  private static void listen(Overheard heard) {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    heard.setLevel(Level.ALL);
    root.addHandler(heard);
    root.setLevel(Level.ALL);
  }

  private void run(Path file) throws IOException {
    String name = file.getFileName().toString();
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    String url = (String) properties.remove(URL);
    String provider = (String) properties.remove(PROVIDER);
    boolean pools = properties.remove(POOLS) != null;
    if (provider != null) {
      properties.put("credentialsProvider", new Successive(provider));
    }
    describe(name, url, properties);
    attempt(name, "driver", () -> DriverManager.getConnection(url, properties));
    DsqlDataSource source = source(url, properties);
    heard.hear(name, source);
    attempt(name, "data source", source::getConnection);
    if (pools) {
      HikariConfig bySource = new HikariConfig();
      bySource.setDataSource(source);
      pool(name, bySource);
      HikariConfig byUrl = new HikariConfig();
      byUrl.setJdbcUrl(url);
      properties.remove("credentialsProvider");
      byUrl.setDataSourceProperties(properties);
      pool(name, byUrl);
    }
  }

  private void pool(String name, HikariConfig config) {
    config.setMaximumPoolSize(1);
    heard.hear(name, config);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      heard.hear(name, pool);
      attempt(name, "pool", pool::getConnection);
    } catch (RuntimeException e) {
      heard.hear(name, "pool failed");
      heard.hear(name, e);
    }
  }

  private static DsqlDataSource source(String url, Properties properties) {
    DsqlDataSource source = new DsqlDataSource();
    source.setUrl(url);
    source.setProperties(properties);
    source.setPassword(properties.getProperty("password"));
    return source;
  }

  private void describe(String name, String url, Properties properties) {
    try {
      DsqlConfig config = reader().read(url, properties).orElseThrow();
      heard.hear(name, config);
      for (DriverPropertyInfo each : new DsqlDriver().getPropertyInfo(url, properties)) {
        heard.hear(name, each);
      }
      Target.Cluster cluster = (Target.Cluster) config.target();
      IamTokens tokens = new IamTokens();
      IamToken token = tokens.sign(cluster.endpoints().get(0), "admin", config.cluster());
      heard.hear(name, token + " " + token.provider());
    } catch (SQLException | RuntimeException e) {
      heard.hear(name, e);
    }
  }

  private static ConfigReader reader() {
    Set<String> names =
        Arrays.stream(PGProperty.values()).map(PGProperty::getName).collect(Collectors.toSet());
    return new ConfigReader(names, YearMonth.of(2020, 1), YearMonth.of(2030, 1));
  }

  private interface Opening {
    Connection open() throws SQLException;
  }

  private void attempt(String name, String by, Opening opening) {
    try (Connection connection = opening.open();
        Statement statement = connection.createStatement();
        PreparedStatement prepared = connection.prepareStatement("SELECT 1");
        ResultSet row = prepared.executeQuery()) {
      heard.hear(name, by + " is in");
      heard.hear(
          name, List.of(connection, statement, prepared, row, connection.getMetaData().getURL()));
      heard.hear(name, connection.getClientInfo());
      heard.hear(name, connection.unwrap(org.postgresql.PGConnection.class));
      statement.execute("SELECT broken");
    } catch (SQLException | RuntimeException e) {
      heard.hear(name, by + " failed");
      heard.hear(name, e);
    }
  }

  /** Credentials of an application that rotates them. */
  private static final class Successive implements AwsCredentialsProvider {
    private final List<String> all;
    private int used;

    Successive(String all) {
      this.all = List.of(all.split(",", -1));
    }

    @Override
    public synchronized AwsCredentials resolveCredentials() {
      String[] words = all.get(used++ % all.size()).split(" ", -1);
      return words.length < 3
          ? AwsBasicCredentials.create(words[0], words[1])
          : AwsSessionCredentials.create(words[0], words[1], words[2]);
    }
  }
}
