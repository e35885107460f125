/** Measures what the driver keeps to its own package. */
@NullMarked
package dev.dsqlkit.jdbc;

import org.jspecify.annotations.NullMarked;
