/**
 * The dated rule book: what Aurora DSQL refuses, with SQLSTATE, text, evidence, and the way out.
 */
@NullMarked
package dev.dsqlkit.rules;

import org.jspecify.annotations.NullMarked;
