package dev.dsqlkit.sql;

import java.util.List;
import java.util.Optional;

/**
 * What stands behind REFERENCES.
 *
 * @param columns the referenced columns; empty when the primary key is meant
 * @param match FULL, PARTIAL or SIMPLE
 * @param onDelete NO ACTION, RESTRICT, CASCADE, SET NULL or SET DEFAULT
 * @param onUpdate the same for UPDATE
 * @param onDeleteColumns the columns that SET NULL and SET DEFAULT are limited to
 */
public record ForeignKey(
    QualifiedName table,
    List<String> columns,
    Optional<String> match,
    Optional<String> onDelete,
    Optional<String> onUpdate,
    List<String> onDeleteColumns) {}
