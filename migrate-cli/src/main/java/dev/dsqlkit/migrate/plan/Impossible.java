package dev.dsqlkit.migrate.plan;

/**
 * A wanted change that Aurora DSQL has no way to make, or that needs an answer first.
 *
 * @param object such as {@code public.orders.id}
 * @param text why not, in one sentence
 * @param hint what to do, in one sentence
 */
public record Impossible(String object, String text, String hint) {}
