package dev.dsqlkit.sql;

import java.util.List;
import java.util.Optional;

/**
 * A column definition.
 *
 * @param collate whether a COLLATE clause is given
 * @param storage the word behind STORAGE, upper case
 * @param compression the word behind COMPRESSION
 * @param at the token of the name
 */
public record Column(
    String name,
    TypeName type,
    List<Constraint> constraints,
    boolean collate,
    Optional<String> storage,
    Optional<String> compression,
    Token at) {}
