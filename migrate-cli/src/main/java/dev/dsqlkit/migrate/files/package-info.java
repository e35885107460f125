/** Reads schema files into a schema. */
@NullMarked
package dev.dsqlkit.migrate.files;

import org.jspecify.annotations.NullMarked;
