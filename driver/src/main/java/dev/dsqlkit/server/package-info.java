/** Boots PostgreSQL from binaries, caches it, and clones databases. */
@NullMarked
package dev.dsqlkit.server;

import org.jspecify.annotations.NullMarked;
