package dev.dsqlkit.sql;

import java.util.List;

/**
 * ALTER TABLE with its list of actions; RENAME and SET SCHEMA are statements of another kind.
 *
 * @param async whether ASYNC, an extension of Aurora DSQL, is given
 */
public record AlterTable(
    QualifiedName name, boolean ifExists, boolean only, boolean async, List<AlterAction> actions)
    implements Structure {}
