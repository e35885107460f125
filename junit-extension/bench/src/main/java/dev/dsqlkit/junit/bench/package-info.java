/** What test databases cost, beside those of a peer. */
@NullMarked
package dev.dsqlkit.junit.bench;

import org.jspecify.annotations.NullMarked;
