package dev.dsqlkit.junit;

import dev.dsqlkit.jdbc.DsqlDataSource;
import dev.dsqlkit.junit.schema.Definition;
import dev.dsqlkit.junit.server.TestDatabase;
import dev.dsqlkit.junit.server.TestServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** A database that its caller has made and closes. */
record OwnedSource(TestDatabase database, Optional<TestServer> server) implements DatabaseSource {

  @Override
  public String url() {
    String properties =
        new TreeMap<>(database.properties())
            .entrySet().stream()
                .map(property -> property.getKey() + "=" + encoded(property.getValue()))
                .collect(Collectors.joining("&"));
    return properties.isEmpty() ? database.url() : database.url() + "?" + properties;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public DataSource dataSource() {
    DsqlDataSource source = new DsqlDataSource();
    source.setUrl(url());
    return source;
  }

  @Override
  public Definition definition() {
    return new Definition(
        List.of(),
        DsqlTest.Migrations.NONE,
        List.of(),
        DsqlTest.Rules.STRICT,
        "",
        Loaders.ofThisThread());
  }

  @Override
  public void reset() throws SQLException {
    if (!database.reset()) {
      throw new IllegalStateException(
          "The schema has changed, so that the rows cannot be brought back. Take another database.");
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
