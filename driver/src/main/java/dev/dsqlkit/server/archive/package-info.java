/** Unpacks {@code .txz} archives. */
@NullMarked
package dev.dsqlkit.server.archive;

import org.jspecify.annotations.NullMarked;
