package dev.dsqlkit.interleaving;

/** What a statement does, by the model; its text says it in the words of a script. */
interface Verb {
  /** Does it in a transaction that has not failed; an error as answer fails the transaction. */
  Answer apply(ModelTransaction transaction, int row, int value);
}
