package dev.dsqlkit.jdbc;

import dev.dsqlkit.rules.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the gate knows of one SQL text: how to send it, and what it means for its transaction.
 * Immutable and cached.
 *
 * @param original the text as the application gave it
 * @param sent the text for the server, rewritten where PostgreSQL or compatibility need it
 * @param parts the statements in the text; none in an empty one
 * @param free whether nothing has to be asked before or after it: it reads, or does nothing
 * @param awaitedJob a statement that starts a job, to be run and waited for in place of {@code
 *     sent}, which is empty then: the application expects an update count and no job
 * @param afterCommit statements that start jobs, to run once the transaction is committed
 * @param bounds what it begins and ends
 * @param replay what a replay has to know of it
 * @param session what it leaves in its session
 * @param footprint how it can meet other transactions
 */
record Admitted(
    String original,
    String sent,
    List<Part> parts,
    boolean free,
    @Nullable String awaitedJob,
    List<String> afterCommit,
    Bounds bounds,
    ReplayTraits replay,
    SessionTraits session,
    Footprint footprint) {

  static Admitted of(String original, String sent, List<Part> parts) {
    List<String> afterCommit = parts.stream().flatMap(part -> part.afterCommit().stream()).toList();
    boolean awaits = parts.size() == 1 && parts.get(0).awaitsJob();
    Bounds bounds = Bounds.of(parts);
    return new Admitted(
        original,
        awaits ? "" : sent,
        List.copyOf(parts),
        parts.isEmpty() || (parts.size() == 1 && parts.get(0).isFree()),
        awaits ? sent : null,
        afterCommit,
        bounds,
        ReplayTraits.of(parts, awaits, bounds.begins() || bounds.ends()),
        SessionTraits.of(parts, bounds.begins() || bounds.ends()),
        Footprint.of(parts.stream().map(Part::footprint).toList()));
  }

  /** The first statement of a text that is not empty. */
  Part first() {
    return parts.get(0);
  }

  boolean isScript() {
    return parts.size() > 1;
  }

  boolean isRewritten() {
    return !sent.equals(original);
  }

  /** Whether the one statement answers with the id of a job instead of an update count. */
  boolean startsJob() {
    return awaitedJob == null && parts.size() == 1 && first().startsJob();
  }

  /**
   * The transactions that a text begins and ends.
   *
   * @param rollsBack whether the last end of a transaction in it is a ROLLBACK
   */
  record Bounds(boolean begins, boolean ends, boolean rollsBack) {
    static Bounds of(List<Part> parts) {
      boolean begins = false;
      Part.Step last = Part.Step.NONE;
      for (Part part : parts) {
        begins |= part.step() == Part.Step.BEGIN;
        last = part.step().ends() ? part.step() : last;
      }
      return new Bounds(begins, last != Part.Step.NONE, last == Part.Step.ROLLBACK);
    }
  }

  boolean begins() {
    return bounds.begins();
  }

  boolean ends() {
    return bounds.ends();
  }

  /** Whether it is a COMMIT. */
  boolean commits() {
    return bounds.ends() && !bounds.rollsBack() && parts.size() == 1;
  }

  /** Whether the last end of a transaction in it is a ROLLBACK. */
  boolean rollsBack() {
    return bounds.rollsBack();
  }

  /** Whether it begins with the end of a transaction and goes on. */
  boolean goesOnAfterEnd() {
    return isScript() && first().step().ends();
  }

  boolean has(Effect effect) {
    for (Part part : parts) {
      if (part.effect() == effect) {
        return true;
      }
    }
    return false;
  }

  /** Whether something has to be done about jobs once its transaction has committed. */
  boolean hasJobs() {
    if (awaitedJob != null || !afterCommit.isEmpty()) {
      return true;
    }
    for (Part part : parts) {
      if (part.startsJob()) {
        return true;
      }
    }
    return false;
  }

  /** Bytes of string literals in the statements that write. */
  long literalBytes() {
    long bytes = 0;
    for (Part part : parts) {
      bytes += part.literalBytes();
    }
    return bytes;
  }
}
