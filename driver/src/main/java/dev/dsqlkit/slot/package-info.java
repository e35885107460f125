/** Names in URLs that a test points at one database after another, and what it is told of them. */
@NullMarked
package dev.dsqlkit.slot;

import org.jspecify.annotations.NullMarked;
