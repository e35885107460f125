package dev.dsqlkit.rules;

import java.util.Locale;
import java.util.Set;

/** The parameters that a session of Aurora DSQL may set (AWS documentation, 2026-09). */
final class SessionParameters {
  static final String BATCHED_NESTLOOP = "dsql.enable_batched_nestloop";

  private static final Set<String> SETTABLE =
      Set.of(
          "application_name",
          "client_encoding",
          "datestyle",
          "disable_sync_create_index",
          BATCHED_NESTLOOP,
          "enable_bitmapscan",
          "enable_hashjoin",
          "enable_indexonlyscan",
          "enable_indexscan",
          "enable_material",
          "enable_mergejoin",
          "enable_nestloop",
          "enable_seqscan",
          "extra_float_digits",
          "intervalstyle",
          "role",
          "search_path",
          "timezone");

  private SessionParameters() {}

  static boolean settable(String name) {
    return SETTABLE.contains(name.toLowerCase(Locale.ROOT));
  }
}
