package dev.dsqlkit.rules;

import java.util.List;
import java.util.Set;

/** What Aurora DSQL refuses because of the size of a value, a row or a key that is written. */
final class ValueRules {
  private static final String NOT_SEEN = "only the text for declared lengths was seen";

  static final Facts VALUE =
      Facts.of(
              "value-size",
              "54000",
              "datatype limit greater than 1048576 bytes not supported for %s")
          .evidence(Evidence.measured("2026-10-01"))
          .problem("A value has at most 1 MiB; text, json and jsonb count compressed.")
          .fix(Fix.REVIEW, "Store large values elsewhere, or in several rows.");

  static final Facts VARCHAR =
      Facts.of(
              "varchar-value-size",
              "54000",
              "datatype limit greater than 65535 bytes not supported for varchar")
          .evidence(Evidence.documented("2026-09").unsure(NOT_SEEN))
          .problem("A varchar has at most 65,535 bytes, also without a declared length.")
          .fix(Fix.REVIEW, "Use text.");

  static final Facts CHARACTER =
      Facts.of(
              "char-value-size",
              "54000",
              "datatype limit greater than 4096 bytes not supported for char")
          .evidence(Evidence.documented("2026-09").unsure(NOT_SEEN))
          .problem("A bpchar has at most 4,096 bytes, also without a declared length.")
          .fix(Fix.REVIEW, "Use text.");

  static final Facts ROW =
      Facts.of("row-size", "54000", "maximum row size exceeded")
          .evidence(Evidence.documented("2026-09"))
          .problem("A row has at most 2 MiB.")
          .fix(Fix.REVIEW, "Divide the table.");

  static final Facts KEY =
      Facts.of("key-size", "54000", "key size too large")
          .evidence(
              Evidence.measured("2026-10-01")
                  .unsure("about 1,981 bytes were seen; the documentation says 1 KiB"))
          .problem("A key has at most about 1,981 bytes; that of an index has the primary key too.")
          .fix(Fix.REVIEW, "Index a digest of the value, or a shorter column.");

  static final List<Facts> ALL = List.of(VALUE, VARCHAR, CHARACTER, ROW, KEY);

  /** AWS measured about 7 bytes less for each column after the first, 2026-10-01. */
  static final int EXTRA_KEY_COLUMN = 7;

  static final long KEY_BYTES = 1_981;

  static final long VARCHAR_BYTES = 65_535;

  /** In the order in which a statement is judged: what is in a row, the row, its keys. */
  static final List<Limit> LIMITS =
      List.of(
          new Limit(Set.of("text", "bytea", "json", "jsonb"), 1024 * 1024, VALUE),
          new Limit(Set.of("varchar"), VARCHAR_BYTES, VARCHAR),
          new Limit(Set.of("bpchar"), 4_096, CHARACTER),
          new Limit(Set.of("row"), TransactionLimits.LARGEST_ROW, ROW),
          new Limit(Set.of("key"), KEY_BYTES, KEY));

  /**
   * How many times larger than what was sent something may be. Other columns of a key, and those of
   * the primary key, make the rest of it; the numbers in a jsonb take more than their digits.
   */
  static int growth(String what) {
    return switch (what) {
      case "key" -> 2;
      case "jsonb" -> 8;
      default -> 1;
    };
  }

  private ValueRules() {}

  /**
   * A limit.
   *
   * @param what the {@link StoredSize}s that it holds for
   * @param most the bytes that still pass
   */
  record Limit(Set<String> what, long most, Facts facts) {}
}
