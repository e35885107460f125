package dev.dsqlkit.jdbc;

/**
 * Where the connections to the server come from that take the place of the first.
 *
 * @param byAge whether one takes the place of another whose lifetime is over; if not, only of one
 *     whose test has moved on
 * @param carried what the sessions of all of them have in common
 */
record Successors(Opened.Opener opener, boolean byAge, Carried carried) {}
