package dev.dsqlkit.conflict;

/** A connection that may hold locks which another one of this process wants. */
public interface Contender {
  /** The process of the server that serves it, as the server's lock table names it. */
  int backend();

  /**
   * Lets go of its locks, from another connection's thread. Its transaction goes on: what it had
   * written is written again later, in the same snapshot.
   *
   * @param toDdl whether all locks are meant, those of reads included, so that the transaction
   *     cannot go on: its schema has changed
   * @param nanos how long to wait for a statement that it is executing
   */
  void yieldTo(boolean toDdl, long nanos);
}
