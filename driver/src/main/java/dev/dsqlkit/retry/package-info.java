/** Decides whether, when and how often to try again, and tells about it. */
@NullMarked
package dev.dsqlkit.retry;

import org.jspecify.annotations.NullMarked;
