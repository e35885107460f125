package dev.dsqlkit.standin;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The credentials that there are, what they may not do, and which have ended. */
public final class Iam {
  private final Map<String, KnownCredentials> known = new ConcurrentHashMap<>();
  private final Set<String> ended = ConcurrentHashMap.newKeySet();
  private final Map<String, Set<String>> forbidden = new ConcurrentHashMap<>();

  /** From now on these are valid, also where others with the same key id were. */
  public Iam know(KnownCredentials credentials) {
    known.put(credentials.accessKeyId(), credentials);
    return this;
  }

  /** The session of the role has ended. */
  public void end(String accessKeyId) {
    ended.add(accessKeyId);
  }

  /**
   * No policy allows it any longer.
   *
   * @param action {@code DbConnect} or {@code DbConnectAdmin}
   */
  public void forbid(String accessKeyId, String action) {
    forbidden.computeIfAbsent(accessKeyId, key -> ConcurrentHashMap.newKeySet()).add(action);
  }

  Optional<KnownCredentials> find(String accessKeyId) {
    return Optional.ofNullable(known.get(accessKeyId));
  }

  boolean hasEnded(String accessKeyId) {
    return ended.contains(accessKeyId);
  }

  boolean allows(String accessKeyId, String action) {
    return !forbidden.getOrDefault(accessKeyId, Set.of()).contains(action);
  }
}
