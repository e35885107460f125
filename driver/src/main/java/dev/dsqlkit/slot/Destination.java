package dev.dsqlkit.slot;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The database that a slot points at.
 *
 * @param url a {@code jdbc:dsql:} URL, of no slot
 * @param properties win over those that the application gives with the URL of the slot
 * @param setUp statements that each new connection to the server executes first, past all rules
 * @param listener is told what happens on all connections of the slot to it
 */
public record Destination(
    String url,
    Map<String, String> properties,
    List<String> setUp,
    Optional<SqlListener> listener) {

  public Destination {
    properties = Map.copyOf(properties);
    setUp = List.copyOf(setUp);
  }

  /** Without its properties, of which some are secret. */
  @Override
  public String toString() {
    return "Destination[" + url.replaceFirst("\\?.*", "") + "]";
  }
}
