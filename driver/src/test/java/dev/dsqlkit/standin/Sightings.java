package dev.dsqlkit.standin;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What the stand-in saw since its start, or since it was told to forget. */
public final class Sightings {
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger cancels = new AtomicInteger();
  private final List<ConnectAttempt> attempts = new CopyOnWriteArrayList<>();
  private final List<String> tokens = new CopyOnWriteArrayList<>();

  Sightings() {}

  /** TCP connections, whatever came of them. */
  public int connections() {
    return connections.get();
  }

  /** Requests to cancel a statement. */
  public int cancels() {
    return cancels.get();
  }

  /** Those that sent a start-up packet, in the order in which they were let in or refused. */
  public List<ConnectAttempt> attempts() {
    return List.copyOf(attempts);
  }

  public ConnectAttempt lastAttempt() {
    return attempts.get(attempts.size() - 1);
  }

  public long accepted() {
    return attempts.stream().filter(ConnectAttempt::isAccepted).count();
  }

  /** What came as passwords, to look for where it must not be. */
  public List<String> tokens() {
    return List.copyOf(tokens);
  }

  /** Errors that clients got instead of a session. */
  public List<ErrorAnswer> refusals() {
    return attempts.stream().flatMap(each -> each.refusal().stream()).toList();
  }

  public long by(Negotiation negotiation) {
    return attempts.stream().filter(each -> each.negotiation() == negotiation).count();
  }

  public Set<String> serverNames() {
    return attempts.stream().map(ConnectAttempt::serverName).collect(Collectors.toSet());
  }

  public Set<String> users() {
    return attempts.stream().map(each -> each.startup().user()).collect(Collectors.toSet());
  }

  /** Starts to count anew. */
  public void forget() {
    connections.set(0);
    cancels.set(0);
    attempts.clear();
    tokens.clear();
  }

  void connection() {
    connections.incrementAndGet();
  }

  void cancel() {
    cancels.incrementAndGet();
  }

  void token(String token) {
    tokens.add(token);
  }

  void attempt(ConnectAttempt attempt) {
    attempts.add(attempt);
  }
}
