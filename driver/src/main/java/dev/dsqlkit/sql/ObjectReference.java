package dev.dsqlkit.sql;

import java.util.List;

/**
 * The objects that DROP, ALTER, COMMENT, GRANT or REVOKE is about.
 *
 * @param type the kind of object in upper case words, such as {@code MATERIALIZED VIEW}; {@code ALL
 *     TABLES IN SCHEMA} for that form of GRANT, {@code ROLE} for a GRANT of roles
 * @param names the objects in their order, without argument types
 * @param rest the tokens behind the names
 */
public record ObjectReference(
    String type,
    List<QualifiedName> names,
    boolean ifExists,
    boolean cascade,
    boolean concurrently,
    List<Token> rest)
    implements Structure {}
