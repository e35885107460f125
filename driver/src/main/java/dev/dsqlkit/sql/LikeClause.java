package dev.dsqlkit.sql;

import java.util.List;

/**
 * LIKE in the element list of CREATE TABLE.
 *
 * @param options such as {@code INCLUDING DEFAULTS}, upper case, in their order
 */
public record LikeClause(QualifiedName source, List<String> options, Token at) {}
