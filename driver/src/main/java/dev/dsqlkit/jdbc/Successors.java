package dev.dsqlkit.jdbc;

/**
 * Where the connections to the server come from that take the place of the first.
 *
 * @param carried what the sessions of all of them have in common
 */
record Successors(Opened.Opener opener, Carried carried) {}
