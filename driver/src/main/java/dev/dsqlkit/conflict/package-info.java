/**
 * Who meets whom: the open transactions that this process has in one database, and what those that
 * committed have left for the others to conflict with.
 */
@NullMarked
package dev.dsqlkit.conflict;

import org.jspecify.annotations.NullMarked;
