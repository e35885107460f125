package dev.dsqlkit.migrate.schema;

import dev.dsqlkit.sql.QualifiedName;
import java.util.Optional;

/**
 * A sequence that no identity column owns.
 *
 * @param ownedBy {@code table.column} with the table's schema
 */
public record Sequence(
    QualifiedName name,
    SequenceSettings settings,
    Optional<String> ownedBy,
    Optional<String> comment,
    Wishes wishes) {}
