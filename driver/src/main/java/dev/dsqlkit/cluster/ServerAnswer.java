package dev.dsqlkit.cluster;

/**
 * The error by which a cluster refuses a connection.
 *
 * @param hint empty if there is none; DSQL says here why access is denied
 */
public record ServerAnswer(String sqlState, String message, String hint) {}
