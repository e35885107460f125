/** Lays schema files out in one canonical way. */
@NullMarked
package dev.dsqlkit.migrate.format;

import org.jspecify.annotations.NullMarked;
