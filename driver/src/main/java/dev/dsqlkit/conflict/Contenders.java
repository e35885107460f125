package dev.dsqlkit.conflict;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * The open transactions of this process in one database. They meet here when one does not get a
 * lock, and when one commits.
 *
 * <p>Thread-safe. Whoever asks others to yield holds no lock on the server and not its own
 * connection, so that two that ask each other do not wait for ever.
 */
public final class Contenders {
  private static final int MOST_RECORDS = 10_000;

  /** Weak, because some connections are never closed. */
  private final Map<Contender, Long> open = new WeakHashMap<>();

  private final List<CommitRecord> records = new ArrayList<>();
  private final ReentrantLock floor = new ReentrantLock(true);
  private final SortedSet<Long> going = new TreeSet<>();
  private long lastNumber;

  /** A transaction begins, before its snapshot is taken. */
  public synchronized void open(Contender contender) {
    open.put(contender, going.isEmpty() ? lastNumber : going.first() - 1);
  }

  /** The transaction is over. */
  public synchronized void close(Contender contender) {
    open.remove(contender);
    long oldest = open.values().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
    records.removeIf(record -> record.number() <= oldest);
  }

  /** Whether anybody else has a transaction open. */
  public synchronized boolean hasOthers(Contender contender) {
    return open.size() > (open.containsKey(contender) ? 1 : 0);
  }

  /**
   * A commit is about to begin. Whoever opens a transaction from now on until it is {@link #settle
   * settled} may or may not see it, and is told about it.
   *
   * @return its number
   */
  public synchronized long announce() {
    lastNumber++;
    going.add(lastNumber);
    records.add(new CommitRecord(lastNumber, "{}"));
    if (records.size() > MOST_RECORDS) {
      records.remove(0); // of a transaction that was left open for very long
    }
    return lastNumber;
  }

  /**
   * Tells what a commit will have written. Call it before the commit, so that nobody sees the one
   * without the other.
   *
   * @param content a JSON object
   */
  public synchronized void tell(long number, String content) {
    retract(number);
    records.add(new CommitRecord(number, content));
  }

  /** The commit is over, or nobody knows. */
  public synchronized void settle(long number) {
    going.remove(number);
  }

  /** The commit has failed. */
  public synchronized void retract(long number) {
    records.removeIf(record -> record.number() == number);
  }

  /**
   * What others have committed since a transaction began.
   *
   * @param own the number of its own commit; -1 if none is announced
   * @return a JSON array; empty if there is nothing
   */
  public synchronized String committedSince(Contender contender, long own) {
    long begin = open.getOrDefault(contender, lastNumber);
    String unseen =
        records.stream()
            .filter(record -> record.number() > begin && record.number() != own)
            .map(CommitRecord::content)
            .collect(Collectors.joining(","));
    return unseen.isEmpty() ? "" : "[" + unseen + "]";
  }

  /**
   * Takes the floor, so that those who did not get a lock try again one after the other.
   *
   * @return whether it was had in time; without it the caller goes on as well
   */
  public boolean takeFloor(long nanos) {
    try {
      return floor.tryLock(nanos, NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public void leaveFloor() {
    floor.unlock();
  }

  /**
   * Asks the others to yield.
   *
   * @param whom by their {@link Contender#backend}
   * @param toDdl as {@link Contender#yieldTo} has it
   * @param nanos how long to wait for each
   */
  public void ask(Contender asking, IntPredicate whom, boolean toDdl, long nanos) {
    for (Contender other : others(asking)) {
      if (whom.test(other.backend())) {
        other.yieldTo(toDdl, nanos);
      }
    }
  }

  private synchronized List<Contender> others(Contender asking) {
    return open.keySet().stream().filter(other -> other != asking).toList();
  }
}
