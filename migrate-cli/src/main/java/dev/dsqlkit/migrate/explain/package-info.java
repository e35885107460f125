/** What is known about rules, SQLSTATEs and exceptions, found by their names and by error texts. */
@NullMarked
package dev.dsqlkit.migrate.explain;

import org.jspecify.annotations.NullMarked;
