package dev.dsqlkit.migrate.schema;

import dev.dsqlkit.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/** A domain. */
public record Domain(
    QualifiedName name,
    String type,
    boolean notNull,
    Optional<String> defaultValue,
    List<Check> checks,
    Optional<String> comment,
    Wishes wishes) {}
