/** Rewrites what ORMs send by habit into what Aurora DSQL accepts. */
@NullMarked
package dev.dsqlkit.compat;

import org.jspecify.annotations.NullMarked;
