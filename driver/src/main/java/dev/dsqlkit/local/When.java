package dev.dsqlkit.local;

import org.jspecify.annotations.Nullable;

/**
 * Which calls a fault strikes: those from the number-th to the last, counted from the time when the
 * fault is asked for, and of these each by chance.
 *
 * @param number the first, 1 for the next one
 * @param last the last; {@link Integer#MAX_VALUE} for all
 * @param chance from 0 to 1
 * @param seed decides which ones, if chance does
 * @param table counts only what writes to this table, as far as the SQL texts tell; the name as in
 *     the catalog, with its schema if that matters; null for whatever it writes to
 */
public record When(int number, int last, double chance, long seed, @Nullable String table) {

  public When {
    if (number < 1 || last < number || !(chance >= 0 && chance <= 1)) {
      throw new IllegalArgumentException(
          "Calls %d to %d with the chance %s: the first is 1, and a chance is from 0 to 1"
              .formatted(number, last, chance));
    }
  }

  /** The next one. */
  public static When next() {
    return nth(1);
  }

  /** The number-th from now. */
  public static When nth(int number) {
    return new When(number, number, 1, 0, null);
  }

  /** Any, with this chance; the same ones for the same seed and order of calls. */
  public static When random(double chance, long seed) {
    return new When(1, Integer.MAX_VALUE, chance, seed, null);
  }

  /** So many in a row. */
  public When times(int times) {
    return new When(number, Math.addExact(number, times - 1), chance, seed, table);
  }

  /** All from the first on. */
  public When always() {
    return new When(number, Integer.MAX_VALUE, chance, seed, table);
  }

  /** Those that write to a table only. */
  public When writing(String name) {
    return new When(number, last, chance, seed, name);
  }
}
