package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.migrate.script.Span;

/**
 * Another place that a finding has to do with.
 *
 * @param span the place, in the same file
 * @param text what is there
 */
public record Related(Span span, String text) {}
