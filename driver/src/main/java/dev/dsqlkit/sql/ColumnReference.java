package dev.dsqlkit.sql;

/**
 * A column that an expression names.
 *
 * @param qualifier the table or alias before it; empty without one
 * @param at the first token of the name
 */
public record ColumnReference(String qualifier, String column, Token at) {}
