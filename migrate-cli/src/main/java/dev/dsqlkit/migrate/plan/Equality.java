package dev.dsqlkit.migrate.plan;

import java.util.Map;

/** Whether two expressions or queries mean the same. */
public interface Equality {
  /** The answer. */
  enum Verdict {
    EQUAL,
    DIFFERENT,
    /** It could not be proved. */
    UNPROVED
  }

  /**
   * Compares what a file says with what a catalog prints.
   *
   * @param types the types of the columns that may be named
   */
  Verdict compare(String wanted, String live, Map<String, String> types);

  /**
   * Compares two defaults.
   *
   * @param type of the column or domain
   */
  Verdict compareDefaults(String wanted, String live, String type);

  /** Compares two queries of views. */
  Verdict compareQueries(String wanted, String live);
}
