package dev.dsqlkit.config;

/** Whether a connection opens a new one to the server when its lifetime is over. */
enum Reconnect {
  FALSE,
  TRUE
}
