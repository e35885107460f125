package dev.dsqlkit.jdbc;

import org.postgresql.jdbc.PgConnection;

/** The use of a connection by one thread, with the session to use. */
interface Turn extends AutoCloseable {

  Session session();

  default PgConnection server() {
    return session().server();
  }

  @Override
  void close();

  /** Of a connection that is never renewed: nothing has to be kept from changing. */
  record Unguarded(Session session) implements Turn {
    @Override
    public void close() {}
  }
}
