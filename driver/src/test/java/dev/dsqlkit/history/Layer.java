package dev.dsqlkit.history;

/** Who runs a transaction again that lost to another one. */
enum Layer {
  /** The driver alone replays; the unit of work runs once. */
  DRIVER,
  /** The unit of work runs again as a whole. */
  UNIT_OF_WORK
}
