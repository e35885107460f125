/** Databases in DSQL mode for tests. */
@NullMarked
package dev.dsqlkit.junit;

import org.jspecify.annotations.NullMarked;
