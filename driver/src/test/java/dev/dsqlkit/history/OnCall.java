package dev.dsqlkit.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Doctors who go off call where another one stays: snapshot isolation alone would let the last two
 * go at once.
 */
final class OnCall implements Workload {
  private static final int SHIFTS = 4;
  private static final int DOCTORS = 3;

  private final Lock lock;
  private final Queue<Sighting> sightings = new ConcurrentLinkedQueue<>();

  /** What is locked before it is decided who may go. */
  enum Lock {
    /**
     * The row of the shift. On Aurora DSQL its lock alone conflicts; on PostgreSQL, whose snapshot
     * is older than the lock that was waited for, it must be changed too.
     */
    SHIFT,
    /** Each doctor of the shift: the rows that the decision reads. */
    DOCTORS
  }

  /** How many doctors of a shift a committed transaction saw on call. */
  record Sighting(int shift, long onCall) {}

  OnCall(Lock lock) {
    this.lock = lock;
  }

  @Override
  public void create(Connection connection, int transactions) throws SQLException {
    Sql.createTable(connection, "shift", "id int PRIMARY KEY, changes bigint NOT NULL");
    Sql.createTable(connection, "doctor", "id int PRIMARY KEY, shift int, on_call boolean");
    Sql.fill(connection, "shift", "i, 0", SHIFTS);
    Sql.fill(connection, "doctor", "i, i / " + DOCTORS + ", true", SHIFTS * DOCTORS);
  }

  @Override
  public void transact(Client client, int number) {
    int shift = client.random().nextInt(SHIFTS);
    int doctor = shift * DOCTORS + client.random().nextInt(DOCTORS);
    boolean looks = client.random().nextInt(4) == 0;

    long[] seen = new long[1];
    Outcome outcome =
        client.run(
            connection ->
                seen[0] = looks ? count(connection, shift) : turn(connection, shift, doctor));

    if (outcome == Outcome.COMMITTED) {
      sightings.add(new Sighting(shift, seen[0]));
    }
  }

  private static long count(Connection connection, int shift) throws SQLException {
    return Sql.number(connection, "SELECT count(*) FROM doctor WHERE shift = ? AND on_call", shift);
  }

  /** Takes a doctor off call if another one stays, or else has all of the shift come. */
  private long turn(Connection connection, int shift, int doctor) throws SQLException {
    long onCall =
        switch (lock) {
          case SHIFT -> lockShift(connection, shift);
          case DOCTORS -> lockDoctors(connection, shift);
        };
    boolean goes = onCall > 1;
    Sql.update(
        connection,
        "UPDATE doctor SET on_call = ? WHERE " + (goes ? "id = ?" : "shift = ?"),
        !goes,
        goes ? doctor : shift);
    return onCall;
  }

  private static long lockShift(Connection connection, int shift) throws SQLException {
    Sql.number(connection, "SELECT id FROM shift WHERE id = ? FOR UPDATE", shift);
    Sql.update(connection, "UPDATE shift SET changes = changes + 1 WHERE id = ?", shift);
    return count(connection, shift);
  }

  private static long lockDoctors(Connection connection, int shift) throws SQLException {
    String sql = "SELECT on_call::int FROM doctor WHERE id = ? FOR UPDATE";
    long onCall = 0;
    for (int i = 0; i < DOCTORS; i++) {
      onCall += Sql.number(connection, sql, shift * DOCTORS + i);
    }
    return onCall;
  }

  @Override
  public List<String> problems(Connection connection) throws SQLException {
    List<Sighting> all = new ArrayList<>(sightings);
    for (int shift = 0; shift < SHIFTS; shift++) {
      all.add(new Sighting(shift, count(connection, shift)));
    }
    return problems(all);
  }

  static List<String> problems(List<Sighting> sightings) {
    return sightings.stream()
        .filter(each -> each.onCall() < 1)
        .distinct()
        .map(each -> "Nobody was on call in shift " + each.shift())
        .toList();
  }
}
