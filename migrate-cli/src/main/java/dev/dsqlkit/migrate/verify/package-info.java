/** Says whether Aurora DSQL takes SQL, without a database. */
@NullMarked
package dev.dsqlkit.migrate.verify;

import org.jspecify.annotations.NullMarked;
