package dev.dsqlkit.jdbc;

import dev.dsqlkit.config.FaultRequest;
import dev.dsqlkit.local.DatabaseClock;
import dev.dsqlkit.local.DatabaseFaults;
import dev.dsqlkit.local.SchemaChanges;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;

/** What tests make happen to all connections of this JVM to one database in local mode. */
record OnDemand(
    DatabaseFaults faults,
    RequestedFaults requestedFaults,
    DatabaseClock clock,
    SchemaChanges schemaChanges) {

  static OnDemand with(InstantSource clock) {
    return new OnDemand(
        new DatabaseFaults(), new RequestedFaults(), new DatabaseClock(clock), new SchemaChanges());
  }

  /**
   * An attempt to connect.
   *
   * @param wanted faults that the URL asks for
   * @throws SQLException the fault that it meets
   */
  void connect(List<FaultRequest> wanted) throws SQLException {
    requestedFaults.ask(wanted, faults);
    var fault = faults.nextConnect();
    if (fault != null) {
      throw new ErrorFields()
          .severity("FATAL")
          .with('C', fault.sqlState())
          .with('M', fault.message())
          .with('H', fault.hint())
          .exception();
    }
  }

  /** The object of a type that a test unwraps a connection to. */
  Object get(Class<?> type) {
    return type == DatabaseFaults.class ? faults : clock;
  }

  /** Whether a test unwraps connections to objects of this type. */
  static boolean has(Class<?> type) {
    return type == DatabaseFaults.class || type == DatabaseClock.class;
  }
}
