package dev.dsqlkit.junit.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A database that is a copy of a template. */
final class CopiedDatabase implements TestDatabase {
  private final Databases databases;
  private final Template template;
  private final String name;
  private @Nullable Reset reset;
  private boolean closed;

  CopiedDatabase(Databases databases, Template template, String name) {
    this.databases = databases;
    this.template = template;
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String url() {
    return databases.postgres().url(name);
  }

  @Override
  public Map<String, String> properties() {
    return databases.postgres().properties();
  }

  @Override
  public Connection backDoor() throws SQLException {
    return databases.postgres().connect(name);
  }

  @Override
  public synchronized boolean reset() throws SQLException {
    if (closed) {
      throw new SQLException("The database " + name + " has been dropped", "3D000");
    }
    if (reset == null) {
      reset = new Reset(this, template.initialState());
    }
    return reset.run();
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      databases.drop(name); // the connection of the reset ends with it
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
