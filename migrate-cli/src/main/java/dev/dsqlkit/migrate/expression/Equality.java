package dev.dsqlkit.migrate.expression;

/**
 * Whether two expressions or queries are the same.
 *
 * @param reason why not, or why it is not known; empty for {@link Verdict#EQUAL}
 */
public record Equality(Verdict verdict, String reason) {
  static final Equality EQUAL = new Equality(Verdict.EQUAL, "");

  /** The answer. */
  public enum Verdict {
    /** PostgreSQL does the same with both. */
    EQUAL,
    /** PostgreSQL would print them differently. */
    DIFFERENT,
    /** Neither could be proved. */
    UNPROVED
  }

  static Equality different(String reason) {
    return new Equality(Verdict.DIFFERENT, reason);
  }

  static Equality unproved(String reason) {
    return new Equality(Verdict.UNPROVED, reason);
  }

  public boolean isEqual() {
    return verdict == Verdict.EQUAL;
  }
}
