/**
 * Flyway on Aurora DSQL. Flyway finds {@link dev.dsqlkit.flyway.DsqlDatabaseType} by itself, and
 * takes it for connections of {@code jdbc:dsql:} URLs.
 *
 * <p>Flyway keeps transactions open around what Aurora DSQL wants to have in transactions of their
 * own. So here everything is committed statement by statement, but the rows that a migration
 * changes.
 */
@NullMarked
package dev.dsqlkit.flyway;

import org.jspecify.annotations.NullMarked;
