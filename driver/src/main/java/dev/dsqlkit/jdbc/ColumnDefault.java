package dev.dsqlkit.jdbc;

import java.util.regex.Pattern;

/**
 * What a column gets if an INSERT leaves it out.
 *
 * @param expression as PostgreSQL shows it; empty if there is none
 * @param isIdentity whether it is an identity column
 */
record ColumnDefault(String name, String expression, boolean isIdentity) {
  private static final Pattern GENERATOR =
      Pattern.compile("nextval\\('[^']*'::regclass\\)|gen_random_uuid\\(\\)");

  /** Whether it generates a value that depends on no data. */
  boolean isGenerator() {
    return isIdentity || GENERATOR.matcher(expression).matches();
  }
}
