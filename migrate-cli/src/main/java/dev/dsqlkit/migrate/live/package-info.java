/** Reads the schema of a database. */
@NullMarked
package dev.dsqlkit.migrate.live;

import org.jspecify.annotations.NullMarked;
