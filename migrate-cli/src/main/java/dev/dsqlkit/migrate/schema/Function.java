package dev.dsqlkit.migrate.schema;

import dev.dsqlkit.sql.QualifiedName;
import java.util.Optional;

/**
 * A function in SQL.
 *
 * @param signature name and argument types, such as {@code public.f(integer, text)}
 * @param definition CREATE OR REPLACE FUNCTION and all that belongs to it
 */
public record Function(
    QualifiedName name,
    String signature,
    String definition,
    Optional<String> comment,
    Wishes wishes) {}
