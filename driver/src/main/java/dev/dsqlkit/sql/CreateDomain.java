package dev.dsqlkit.sql;

import java.util.List;

/** CREATE DOMAIN. */
public record CreateDomain(
    QualifiedName name, TypeName type, List<Constraint> constraints, boolean collate)
    implements Structure {}
