package dev.dsqlkit.config;

import java.util.Optional;

/**
 * One fault that a URL asks for.
 *
 * @param call what is to fail
 * @param first the first call that may, 1 for the next one
 * @param last the last one; {@link Integer#MAX_VALUE} for all
 * @param chance the chance of each of these, from 0 to 1
 * @param fault one of the words that the call allows
 * @param seed decides which calls fail, if chance does
 * @param table counts only calls that write to this table
 */
public record FaultRequest(
    FaultyCall call,
    int first,
    int last,
    double chance,
    String fault,
    long seed,
    Optional<String> table) {}
