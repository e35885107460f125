/** Makes a PostgreSQL behave like Aurora DSQL: the sys schema, asynchronous jobs, limits. */
@NullMarked
package dev.dsqlkit.local;

import org.jspecify.annotations.NullMarked;
