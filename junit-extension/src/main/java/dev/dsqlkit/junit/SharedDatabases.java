package dev.dsqlkit.junit;

import dev.dsqlkit.junit.schema.Definition;
import dev.dsqlkit.junit.server.TestDatabase;
import dev.dsqlkit.junit.server.TestServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The databases that the classes of this run share, one for each definition. */
@SuppressWarnings("deprecation") // what took its place is not in JUnit 5.10
final class SharedDatabases implements CloseableResource, AutoCloseable {
  private final Map<Key, TestDatabase> all = new HashMap<>();

  private record Key(TestServer server, Definition definition) {}

  synchronized TestDatabase of(TestServer server, Definition definition) throws SQLException {
    Key key = new Key(server, definition);
    @Nullable TestDatabase known = all.get(key);
    if (known != null) {
      return known;
    }
    TestDatabase made = server.create(definition);
    all.put(key, made);
    return made;
  }

  /** The run is over. */
  @Override
  public synchronized void close() throws SQLException {
    List<TestDatabase> made = new ArrayList<>(all.values());
    all.clear();
    for (TestDatabase database : made) {
      database.close();
    }
  }
}
