package dev.dsqlkit.junit;

import dev.dsqlkit.junit.schema.Definition;
import dev.dsqlkit.junit.server.TestDatabase;
import dev.dsqlkit.junit.server.TestServer;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The database that the slot of a class or method points at now. */
record SlotSource(TestScope scope) implements DatabaseSource {

  @Override
  public String url() {
    return scope.slot().url();
  }

  @Override
  public DataSource dataSource() {
    return scope.dataSource();
  }

  @Override
  public TestDatabase database() {
    return scope.database();
  }

  @Override
  public Optional<TestServer> server() {
    return Optional.of(scope.server());
  }

  @Override
  public Definition definition() {
    return scope.settings().definition();
  }

  @Override
  public void reset() throws SQLException {
    scope.reset();
  }

  /** It is the extension's to close. */
  @Override
  public void close() {}
}
