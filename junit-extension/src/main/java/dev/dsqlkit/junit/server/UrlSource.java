package dev.dsqlkit.junit.server;

import dev.dsqlkit.config.ConfigReader;
import dev.dsqlkit.config.DsqlConfig;
import dev.dsqlkit.config.Target;
import dev.dsqlkit.rules.Level;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGProperty;

/** The server that {@code dsql.test.url} names: a cluster, or any PostgreSQL. */
final class UrlSource implements Source {
  static final String PROPERTY = "dsql.test.url";

  private static final String PGJDBC = "jdbc:postgresql:";
  private static final String DSQL = "jdbc:dsql:";

  @Override
  public TestServer start(Function<String, Optional<String>> configuration) throws SQLException {
    String given =
        configuration
            .apply(PROPERTY)
            .orElseThrow(
                () ->
                    new ServerUnavailableException(
                        PROPERTY
                            + " is not set. Set it to the URL of a cluster, or of a PostgreSQL"
                            + " where databases may be made."));
    String url = given.startsWith(PGJDBC) ? DSQL + given.substring(PGJDBC.length()) : given;
    DsqlConfig config =
        reader()
            .read(url, new Properties())
            .orElseThrow(() -> new ServerUnavailableException(PROPERTY + " is no jdbc:dsql: URL."));
    if (config.target() instanceof Target.Embedded) {
      return new EmbeddedSource().start(configuration);
    }
    String base = url.replaceFirst("\\?.*", "");
    if (config.target() instanceof Target.Server server) {
      return new DatabaseServer(Databases.onShared(postgres(server, properties(url))));
    }
    return new ClusterServer(base, properties(url));
  }

  private static ConfigReader reader() {
    return new ConfigReader(
        Arrays.stream(PGProperty.values()).map(PGProperty::getName).collect(Collectors.toSet()),
        Level.FIRST.month(),
        Level.LATEST.month());
  }

  private static Postgres postgres(Target.Server server, Map<String, String> properties) {
    String hosts = server.hosts().stream().map(Object::toString).collect(Collectors.joining(","));
    return new Postgres("the PostgreSQL at " + hosts, hosts, server.database(), properties);
  }

  /** Those behind the question mark. */
  private static Map<String, String> properties(String url) {
    Map<String, String> properties = new LinkedHashMap<>();
    int question = url.indexOf('?');
    if (question >= 0) {
      for (String pair : url.substring(question + 1).split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          properties.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
      }
    }
    return properties;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
