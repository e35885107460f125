package dev.dsqlkit.sql;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * CREATE SEQUENCE, ALTER SEQUENCE, or the options in parentheses behind AS IDENTITY.
 *
 * @param name the sequence; empty for an identity column without SEQUENCE NAME
 * @param cache the CACHE value, if it fits 64 bits
 * @param as the data type, if given
 * @param words the keywords of the options in their order, upper case: CACHE, INCREMENT, OWNED BY
 *     ...
 */
public record SequenceOptions(
    Optional<QualifiedName> name,
    boolean ifNotExists,
    boolean temporary,
    boolean unlogged,
    OptionalLong cache,
    Optional<TypeName> as,
    List<String> words) {}
