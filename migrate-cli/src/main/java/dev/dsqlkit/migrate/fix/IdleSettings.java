package dev.dsqlkit.migrate.fix;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parameters whose setting changes nothing on Aurora DSQL: most stand at the head of dumps. */
final class IdleSettings {
  private static final Set<String> NONE = Set.of();
  private static final Set<String> ON = Set.of("on", "true", "yes", "1");
  private static final Set<String> OFF = Set.of("off", "false", "no", "0");
  private static final Set<String> NO_LIMIT = Set.of("0");

  /** By the values that change nothing; none stands for all values. */
  private static final Map<String, Set<String>> IDLE =
      Map.ofEntries(
          entry("lock_timeout", NONE), // nobody waits for a lock
          entry("deadlock_timeout", NONE),
          entry("client_min_messages", NONE), // notices are no results
          entry("default_tablespace", NONE), // there is one storage
          entry("temp_tablespaces", NONE),
          entry("row_security", NONE), // there are no policies
          entry("xmloption", NONE), // no xml is stored
          entry("default_table_access_method", Set.of("heap")),
          entry("default_with_oids", OFF),
          entry("standard_conforming_strings", ON),
          entry("default_transaction_isolation", Set.of("repeatable read")),
          entry("default_transaction_read_only", OFF),
          entry("statement_timeout", NO_LIMIT),
          entry("transaction_timeout", NO_LIMIT),
          entry("idle_in_transaction_session_timeout", NO_LIMIT),
          entry("idle_session_timeout", NO_LIMIT));

  private IdleSettings() {}

  /**
   * Whether nothing changes.
   *
   * @param value empty for DEFAULT, which is what a parameter has that cannot be set
   */
  static boolean isIdle(String name, Optional<String> value) {
    Set<String> values = IDLE.get(name.toLowerCase(Locale.ROOT));
    return value.isEmpty()
        || (values != null
            && (values.isEmpty() || values.contains(value.get().toLowerCase(Locale.ROOT))));
  }
}
