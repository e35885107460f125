/** Counts retries in Micrometer's global registry; nothing refers to it by type. */
@NullMarked
package dev.dsqlkit.micrometer;

import org.jspecify.annotations.NullMarked;
