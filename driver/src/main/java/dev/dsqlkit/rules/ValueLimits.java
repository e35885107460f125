package dev.dsqlkit.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What single values, rows and keys may hold at a level. Rows and keys are counted as {@link
 * StoredSize}s of their own.
 *
 * @param compressed whether text counts as it is stored, compressed (since 2026-08-26); json and
 *     jsonb always do, bytea never
 */
public record ValueLimits(boolean compressed) {
  /** The month in which Aurora DSQL began to compress text (release notes, 2026-08-26). */
  private static final Level COMPRESSES_TEXT = Level.parse("2026-08");

  static ValueLimits at(Level level) {
    return new ValueLimits(level.compareTo(COMPRESSES_TEXT) >= 0);
  }

  /**
   * Whether a statement that sends so much could write something that is too large.
   *
   * @param unlimited what nothing but these limits keeps small: types, and {@code key}
   */
  public boolean mayExceed(long bytes, Set<String> unlimited) {
    for (ValueRules.Limit limit : ValueRules.LIMITS) {
      for (String what : limit.what()) {
        if (unlimited.contains(what) && bytes > limit.most() / ValueRules.growth(what)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The same for whatever the database may hold; a key is the least. */
  public boolean mayExceed(long bytes) {
    return bytes > ValueRules.KEY_BYTES / ValueRules.growth("key");
  }

  /** The most bytes of a key. */
  public long key() {
    return ValueRules.KEY_BYTES;
  }

  /** The most bytes of a varchar. */
  public long varchar() {
    return ValueRules.VARCHAR_BYTES;
  }

  /** What each further column of a key takes of its size. */
  public int extraKeyColumn() {
    return ValueRules.EXTRA_KEY_COLUMN;
  }

  /** The refusal of a statement that has written this: the first in the order of the rules. */
  public Optional<Refusal> refusal(List<StoredSize> largest) {
    for (ValueRules.Limit limit : ValueRules.LIMITS) {
      for (StoredSize size : largest) {
        if (limit.what().contains(size.what()) && size.bytes() > limit.most()) {
          return Optional.of(limit.facts().refusal(Finding.nowhere(size.what())));
        }
      }
    }
    return Optional.empty();
  }

  /** The refusal of a statement whose key was too large even for the server. */
  public Refusal keyTooLarge() {
    return ValueRules.KEY.refusal(Finding.nowhere());
  }
}
