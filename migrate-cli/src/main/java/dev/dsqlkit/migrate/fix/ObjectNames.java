package dev.dsqlkit.migrate.fix;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names that are made of others, as PostgreSQL makes them. */
final class ObjectNames {
  private static final int LONGEST = 63;
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

  private ObjectNames() {}

  /**
   * The name as it is written in SQL; empty if it is too long, as PostgreSQL's way to shorten names
   * is not repeated here.
   */
  static Optional<String> of(String name) {
    if (name.length() > LONGEST || !ASCII.matcher(name).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"');
  }
}
