/** Turns SQL text into tokens, statements and their shape, exactly as PostgreSQL would cut them. */
@NullMarked
package dev.dsqlkit.sql;

import org.jspecify.annotations.NullMarked;
