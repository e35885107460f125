package dev.dsqlkit.sql;

import java.util.Optional;

/**
 * CREATE FUNCTION or CREATE PROCEDURE.
 *
 * @param language the LANGUAGE, folded to lower case; {@code sql} for a body without one
 * @param returns the type behind RETURNS; empty for RETURNS TABLE
 * @param body the SQL text of the body: the decoded string, or the statements of BEGIN ATOMIC, or
 *     RETURN turned into SELECT
 */
public record CreateFunction(
    QualifiedName name,
    boolean procedure,
    Optional<String> language,
    Optional<TypeName> returns,
    Optional<String> body)
    implements Structure {}
