/**
 * The command {@code dsql}: reads its arguments, calls the library, prints, and ends with a code.
 */
@NullMarked
package dev.dsqlkit.migrate.cli;

import org.jspecify.annotations.NullMarked;
