package dev.dsqlkit.history;

/**
 * Money on its way.
 *
 * @param id made by the client
 */
record Transfer(long id, int source, int target, long amount) {
  /** What the ledger says about a transfer for which there was not enough money. */
  Transfer declined() {
    return new Transfer(id, source, target, 0);
  }
}
