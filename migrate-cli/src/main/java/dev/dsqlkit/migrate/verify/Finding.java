package dev.dsqlkit.migrate.verify;

/**
 * One thing in a script that Aurora DSQL refuses.
 *
 * @param file as given to {@link DsqlLint#check}
 * @param line of the statement, from 1
 * @param rule the rule's id, as listed in docs/rules.md
 * @param sqlState what the cluster answers
 * @param message the cluster's text
 * @param hint the way out
 */
public record Finding(
    String file, int line, String rule, String sqlState, String message, String hint) {}
