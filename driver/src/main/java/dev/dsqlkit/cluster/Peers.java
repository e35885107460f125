package dev.dsqlkit.cluster;

import dev.dsqlkit.config.Endpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Remembers which endpoints did not answer, so that not every connect waits for them. */
final class Peers {
  /** As long as pgjdbc's hostRecheckSeconds. */
  private static final Duration MEMORY = Duration.ofSeconds(10);

  private final Map<Endpoint, Long> silentSince = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  Peers(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** In the order of the URL, those that did not answer of late at the end. */
  List<Endpoint> inOrder(List<Endpoint> endpoints) {
    if (endpoints.size() == 1 || silentSince.isEmpty()) {
      return endpoints;
    }
    List<Endpoint> order = new ArrayList<>();
    endpoints.stream().filter(endpoint -> !isSilent(endpoint)).forEach(order::add);
    endpoints.stream().filter(this::isSilent).forEach(order::add);
    return order;
  }

  private boolean isSilent(Endpoint endpoint) {
    Long since = silentSince.get(endpoint);
    return since != null && nanos.getAsLong() - since < MEMORY.toNanos();
  }

  void isSilentNow(Endpoint endpoint) {
    silentSince.put(endpoint, nanos.getAsLong());
  }

  void answers(Endpoint endpoint) {
    silentSince.remove(endpoint);
  }
}
