package dev.dsqlkit.local;

import org.jspecify.annotations.Nullable;

/**
 * A background job, as {@code sys.jobs} shows it.
 *
 * @param id 26 characters, what the asynchronous statement answered
 * @param type {@code INDEX_BUILD} or {@code VALIDATE_CONSTRAINT}
 * @param details why it failed; null otherwise
 * @param object the index, or the table of the constraint, with its schema; null if there is none
 */
public record Job(
    String id, String type, Status status, @Nullable String details, @Nullable String object) {

  /** Its four states, in their order. */
  public enum Status {
    /** Accepted, and nothing else yet. */
    SUBMITTED,
    /** Being worked on. */
    PROCESSING,
    /** Ended: the index or constraint is valid. */
    COMPLETED,
    /** Ended: the index or constraint is not valid, unless it was before. */
    FAILED;

    /** Whether it stays as it is. */
    public boolean isEnd() {
      return this == COMPLETED || this == FAILED;
    }
  }
}
