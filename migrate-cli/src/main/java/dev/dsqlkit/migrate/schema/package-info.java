/** A database schema as data, whether files describe it or a database has it. */
@NullMarked
package dev.dsqlkit.migrate.schema;

import org.jspecify.annotations.NullMarked;
