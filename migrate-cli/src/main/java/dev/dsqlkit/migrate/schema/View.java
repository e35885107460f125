package dev.dsqlkit.migrate.schema;

import dev.dsqlkit.sql.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A view.
 *
 * @param columns the names given to its columns; empty if the query gives them
 * @param options such as {@code security_invoker=true}, {@code check_option=local}, sorted
 * @param query without a semicolon
 * @param uses the relations that it reads, as far as known
 */
public record View(
    QualifiedName name,
    List<String> columns,
    List<String> options,
    String query,
    Set<QualifiedName> uses,
    Optional<String> comment,
    Wishes wishes) {}
