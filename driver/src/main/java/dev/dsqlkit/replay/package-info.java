/** Remembers what a transaction did and saw, and does it again. */
@NullMarked
package dev.dsqlkit.replay;

import org.jspecify.annotations.NullMarked;
