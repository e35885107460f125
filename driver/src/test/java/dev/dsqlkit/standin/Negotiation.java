package dev.dsqlkit.standin;

/** How a client asks for TLS. */
public enum Negotiation {
  /** By a TLS handshake at once. */
  DIRECT,
  /** By PostgreSQL's SSLRequest. */
  CLASSIC,
  /** Not at all. */
  PLAIN
}
