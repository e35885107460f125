/** Rewrites what Aurora DSQL refuses into what it takes. */
@NullMarked
package dev.dsqlkit.migrate.fix;

import org.jspecify.annotations.NullMarked;
