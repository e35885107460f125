package dev.dsqlkit.jdbc;

import static java.util.stream.Collectors.joining;

import dev.dsqlkit.config.ConfigReader;
import dev.dsqlkit.config.DsqlConfig;
import dev.dsqlkit.slot.Destination;
import dev.dsqlkit.slot.Slot;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;

/**
 * The URL of a slot with what the application gives beside it: read anew for each connection to a
 * server, for the database that the slot points at then.
 */
record SlotUrl(Slot slot, String query, Properties given, ConfigReader configs) {

  SlotUrl {
    given = (Properties) given.clone(); // the caller may change them before the next connection
  }

  /**
   * @return empty if the URL is none of a slot
   * @throws SQLException 08001 if its name is none
   */
  static Optional<SlotUrl> of(String url, Properties given, ConfigReader configs)
      throws SQLException {
    int question = url.indexOf('?');
    String query = question < 0 ? "" : url.substring(question + 1);
    try {
      return Slot.of(url).map(slot -> new SlotUrl(slot, query, given, configs));
    } catch (IllegalArgumentException e) {
      throw refused(e.getMessage() + ".");
    }
  }

  /** Without what it was given, of which some is secret. */
  @Override
  public String toString() {
    return slot.url();
  }

  /** What is wanted now. */
  Wanted wanted() throws SQLException {
    Optional<Slot.Pointed> pointed = slot.pointed();
    if (pointed.isEmpty()) {
      throw refused(
          "%s has no database: %s. While a test runs that is annotated with @DsqlTest(slot = \"%s\") it has."
              .formatted(slot.url(), slot.why(), slot.name()));
    }
    Destination to = pointed.get().destination();
    long generation = pointed.get().generation();
    return new Wanted(config(to), to.setUp(), to.listener(), () -> slot.generation() != generation);
  }

  /** Of two values for a property the test's wins. */
  private DsqlConfig config(Destination to) throws SQLException {
    String rest =
        Arrays.stream(query.split("&", -1))
            .filter(parameter -> !parameter.isEmpty())
            .filter(parameter -> !to.properties().containsKey(parameter.replaceFirst("=.*", "")))
            .collect(joining("&"));
    Properties all = (Properties) given.clone();
    all.putAll(to.properties());
    String url = rest.isEmpty() ? to.url() : to.url() + (to.url().contains("?") ? "&" : "?") + rest;
    return configs
        .read(url, all)
        .orElseThrow(
            () -> refused("The test has given " + slot.url() + " a URL that is not ours."));
  }

  private static SQLException refused(String message) {
    return new SQLNonTransientConnectionException(message, "08001");
  }
}
