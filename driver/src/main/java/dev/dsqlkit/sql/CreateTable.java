package dev.dsqlkit.sql;

import java.util.List;

/**
 * The element list of CREATE TABLE.
 *
 * @param constraints the table constraints; those of the columns are with the columns
 */
public record CreateTable(
    QualifiedName name,
    boolean ifNotExists,
    List<Column> columns,
    List<Constraint> constraints,
    List<LikeClause> likes)
    implements Structure {}
