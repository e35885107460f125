package dev.dsqlkit.junit.server;

import dev.dsqlkit.junit.schema.Blueprint;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The database that those of one definition are copies of, made when the first is wanted. */
final class Template {
  private final Databases databases;
  private final Blueprint blueprint;
  private final Base base;
  private boolean wantedBefore;
  private @Nullable String name;
  private @Nullable Future<String> next;
  private @Nullable InitialState initialState;

  /** What the template is made from. */
  interface Base {
    /** Makes a database, and gives its name. */
    String copy() throws SQLException;
  }

  Template(Databases databases, Blueprint blueprint, Base base) {
    this.databases = databases;
    this.blueprint = blueprint;
    this.base = base;
  }

  /** The name of the template; whoever comes while it is made waits for it. */
  synchronized String name() throws SQLException {
    if (name == null) {
      String made = base.copy();
      try {
        new TemplateBuild(databases.postgres(), made).run(blueprint);
      } catch (SQLException | RuntimeException e) {
        databases.drop(made); // the next one tries again
        throw e;
      }
      name = made;
    }
    return name;
  }

  /** A copy that nobody else has, often one that was made in advance. */
  String copy() throws SQLException {
    String template = name();
    String copy = takeMadeInAdvance();
    return copy != null ? copy : databases.copy(template);
  }

  /** What each copy has in it to begin with. */
  synchronized InitialState initialState() throws SQLException {
    if (initialState == null) {
      // Nobody may be connected to the template while others copy it.
      String copy = databases.copy(name());
      try {
        initialState = InitialState.read(databases.postgres(), copy);
      } finally {
        databases.drop(copy);
      }
    }
    return initialState;
  }

  /** Most definitions are those of one class, which wants one database. */
  private synchronized @Nullable String takeMadeInAdvance() throws SQLException {
    if (!wantedBefore) {
      wantedBefore = true;
      return null;
    }
    Future<String> made = next;
    if (made != null && !made.isDone()) {
      return null; // others took what there was, and making one takes no longer than waiting
    }
    next = databases.copyInBackground(name());
    try {
      return made == null ? null : made.get();
    } catch (ExecutionException e) {
      return null; // the caller's own attempt tells why
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
