/** Applies plans to a database. */
@NullMarked
package dev.dsqlkit.migrate.apply;

import org.jspecify.annotations.NullMarked;
