package dev.dsqlkit.replay;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the open transaction of one connection did and saw: an entry for each execution. Bounded; a
 * transaction that needs more memory goes on, but can no longer be replayed.
 */
public final class Journal {
  private static final int MOST_ENTRIES = 10_000;

  /** Of an entry without parameters and results: heap histogram, JDK 17, 64 bit. */
  private static final long ENTRY_BYTES = 160;

  private final long limit;
  private final JournalMemory memory;
  private final List<Entry> entries = new ArrayList<>();
  private long bytes;
  private long reserved;
  private @Nullable String blocked;
  private @Nullable Divergence doom;
  private boolean replayDue;
  private int generation;

  /** How many entries a replay that is going on has done again; -1 outside of one. */
  private int done = -1;

  record Entry(Step step, Seen seen, long bytes) {}

  /**
   * A place in the journal to come back to.
   *
   * @param generation tells the transactions apart
   */
  public record Mark(int entries, int generation) {}

  /**
   * An empty journal.
   *
   * @param limit memory for one transaction, in bytes
   */
  public Journal(long limit) {
    this(limit, JournalMemory.shared());
  }

  Journal(long limit, JournalMemory memory) {
    this.limit = limit;
    this.memory = memory;
  }

  /** Notes an execution that has succeeded. */
  public void add(Step step, Seen seen) throws SQLException {
    if (blocked != null) {
      return;
    }
    long more = ENTRY_BYTES + step.bytes() + seen.bytes();
    if (entries.size() >= MOST_ENTRIES || !reserve(more)) {
      block(
          "it needs more memory than a journal may have (journalLimitKiB, or the process's limit)");
      return;
    }
    bytes += more;
    entries.add(new Entry(step, seen, more));
  }

  /** Whether a result of this size can be kept as it is. */
  public boolean hasRoomFor(long resultBytes) throws SQLException {
    return blocked == null && reserve(resultBytes);
  }

  private boolean reserve(long more) throws SQLException {
    if (bytes + more > limit) {
      giveUpRows();
    }
    if (bytes + more > limit) {
      return false;
    }
    reserved = memory.reserve(reserved, bytes + more);
    return reserved >= bytes + more;
  }

  /** Of results that are closed, the digest is enough; of generated values it is not. */
  private void giveUpRows() throws SQLException {
    for (Entry entry : entries) {
      if (entry.step().writes()) {
        continue;
      }
      for (SeenResult result : entry.seen().results()) {
        if (!result.isOpen() && result.observation().keepsRows()) {
          bytes -= result.bytes();
          result.observation().giveUpRows();
          bytes += result.bytes();
        }
      }
    }
  }

  /** From here on the transaction cannot be replayed; the first reason counts. */
  public void block(String reason) {
    if (blocked == null) {
      blocked = reason;
      drop(0);
    }
  }

  public boolean isBlocked() {
    return blocked != null;
  }

  /** Why the transaction cannot be replayed. */
  public Optional<String> blocked() {
    return Optional.ofNullable(blocked);
  }

  /** The transaction is over: its marks are none of the next one. */
  public void end() {
    clear();
    generation++;
  }

  /** Forgets what was noted. */
  public void clear() {
    if (entries.isEmpty() && reserved == 0 && blocked == null && doom == null && !replayDue) {
      return;
    }
    drop(0);
    blocked = null;
    doom = null;
    replayDue = false;
  }

  private void drop(int from) {
    if (from == 0) {
      entries.clear();
      memory.release(reserved);
      reserved = 0;
      bytes = 0;
      return;
    }
    List<Entry> dropped = entries.subList(from, entries.size());
    for (Entry entry : dropped) {
      bytes = Math.max(0, bytes - entry.bytes());
    }
    dropped.clear();
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  public int size() {
    return entries.size();
  }

  /** How many of the entries the open transaction of the server has executed. */
  public int executed() {
    return done < 0 ? entries.size() : done;
  }

  void replaying(int entriesDone) {
    done = entriesDone;
  }

  /** Estimated memory, in bytes. */
  public long bytes() {
    return bytes;
  }

  List<Entry> entries() {
    return entries;
  }

  /** The place behind the latest entry. */
  public Mark mark() {
    return new Mark(entries.size(), generation);
  }

  /** Whether a mark is of this transaction, and what it marks is still there. */
  public boolean has(Mark mark) {
    return mark.generation() == generation && mark.entries() <= entries.size();
  }

  /**
   * Goes back to a mark, after the transaction was rolled back: what was before it has to be
   * replayed. What was read behind it, before the first write there, has to be seen again too. What
   * was seen from the first write on, or behind a setting, cannot be seen again without making it,
   * so if there is any the transaction cannot go on.
   *
   * <p>An execution that failed is not in the journal: an error is an event, not a state.
   */
  public void backTo(Mark mark) {
    int firstWrite = firstNotToAskAgain(mark.entries());
    if (firstWrite < entries.size() && doom == null) {
      doom =
          new Divergence(
              firstWrite + 1,
              entries.get(firstWrite).step().sql(),
              "it was rolled back to a savepoint after it had answered, and what it answered cannot"
                  + " be asked again without a write or a setting",
              null);
    }
    drop(firstWrite);
    entries.subList(mark.entries(), entries.size()).removeIf(entry -> entry.step().setsUp());
    replayDue = !entries.isEmpty() || doom != null;
  }

  /** A write, or a read behind a setting that is rolled back: it would be asked without it. */
  private int firstNotToAskAgain(int from) {
    boolean set = false;
    for (int i = from; i < entries.size(); i++) {
      Step step = entries.get(i).step();
      if (step.writes() || (set && !step.setsUp())) {
        return i;
      }
      set |= step.setsUp();
    }
    return entries.size();
  }

  /** Why the transaction cannot go on, after it went back to a savepoint. */
  public Optional<Divergence> doom() {
    return Optional.ofNullable(doom);
  }

  /** Whether the entries have to be replayed before anything else runs. */
  public boolean replayDue() {
    return replayDue;
  }

  void replayed() {
    replayDue = false;
  }
}
