package dev.dsqlkit.junit;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** The rows of a query of a {@link DsqlPair}. */
public final class PairRows {
  private final PairStep<List<List<@Nullable Object>>> step;

  PairRows(PairStep<List<List<@Nullable Object>>> step) {
    this.step = step;
  }

  public void failsWith(String sqlState) {
    step.failsWith(sqlState);
  }

  public void failsWith(Conflict conflict) {
    step.failsWith(conflict);
  }

  public List<List<@Nullable Object>> rows() {
    return step.answer();
  }

  /**
   * Expects rows of one column, in this order; none for an empty answer. Numbers are compared by
   * their values, other things by their texts.
   */
  public void returns(@Nullable Object... values) {
    returnsRows(Arrays.stream(values).<List<?>>map(Arrays::asList).toList());
  }

  /** Expects rows, in this order, compared as {@link #returns} does. */
  public void returnsRows(List<? extends List<?>> expected) {
    List<String> wanted = expected.stream().map(PairRows::text).toList();
    List<String> got = rows().stream().map(PairRows::text).toList();
    if (!wanted.equals(got)) {
      throw new AssertionFailedError(
          "%s was expected to return %s, but returned %s".formatted(step.step(), wanted, got),
          wanted,
          got);
    }
  }

  private static String text(List<?> row) {
    return row.stream().map(PairRows::text).toList().toString();
  }

  private static String text(@Nullable Object value) {
    return value instanceof Number
        ? new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }
}
