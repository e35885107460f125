package dev.dsqlkit.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** PostgreSQL settings, given on the server's command line. */
final class ServerSettings {
  /** A server that lives in memory and dies with its JVM need not survive a power cut. */
  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("listen_addresses", EmbeddedPostgres.HOST),
          Map.entry("unix_socket_directories", ""),
          Map.entry("max_connections", "200"),
          // Commits are written, though not to the disk: they survive the crash of a backend.
          Map.entry("fsync", "off"),
          Map.entry("full_page_writes", "off"),
          Map.entry("shared_buffers", "32MB"),
          Map.entry("min_wal_size", "2MB"),
          Map.entry("max_wal_size", "64MB"),
          Map.entry("default_transaction_isolation", "repeatable read"),
          // The only text search configuration that Aurora DSQL has (seen on 2026-08-28).
          Map.entry("default_text_search_config", "pg_catalog.simple"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          // In the data directory, so that a killed server leaves nothing in /dev/shm.
          Map.entry("dynamic_shared_memory_type", "mmap"),
          // What the server itself has to say, but neither statements nor their errors.
          Map.entry("log_min_messages", "log"),
          Map.entry("log_checkpoints", "off"));

  private ServerSettings() {}

  static List<String> arguments(Map<String, String> overrides) {
    Map<String, String> settings = new LinkedHashMap<>(DEFAULTS);
    settings.putAll(overrides);
    List<String> words = new ArrayList<>();
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      words.add("-c");
      words.add(setting.getKey() + "=" + setting.getValue());
    }
    return words;
  }
}
