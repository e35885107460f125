package dev.dsqlkit.migrate.files;

import dev.dsqlkit.migrate.script.Span;

/**
 * Something in a schema file that cannot be understood or cannot be.
 *
 * @param text what is wrong, in one sentence
 * @param hint the way out, in one sentence
 */
public record SchemaProblem(String file, Span span, String text, String hint) {
  @Override
  public String toString() {
    return "%s:%d:%d: %s".formatted(file, span.line(), span.column(), text);
  }
}
