package dev.dsqlkit.migrate.script;

/**
 * A stretch of a script. Lines and columns count from 1, columns in UTF-16 code units.
 *
 * @param offset of its first character in the script
 * @param length in UTF-16 code units
 * @param endColumn the column behind its last character
 * @param excerpt the line on which it begins, as written; only a part of a very long line
 * @param excerptColumn the column at which the excerpt begins
 */
public record Span(
    long offset,
    int length,
    int line,
    int column,
    int endLine,
    int endColumn,
    String excerpt,
    int excerptColumn) {}
