package dev.dsqlkit.standin;

import java.util.Optional;

/**
 * What the stand-in saw of a client that sent its start-up packet. There is no token in it.
 *
 * @param serverName by SNI, empty where none came
 * @param refusal nothing when it was let in
 */
public record ConnectAttempt(
    Negotiation negotiation,
    String serverName,
    StartupPacket startup,
    Optional<ErrorAnswer> refusal) {

  public boolean isAccepted() {
    return refusal.isEmpty();
  }
}
