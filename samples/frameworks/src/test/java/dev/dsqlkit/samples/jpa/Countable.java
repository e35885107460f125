package dev.dsqlkit.samples.jpa;

/** A counter, whether with a version or without. */
interface Countable {
  /** Returns the new number. */
  int countUp();
}
