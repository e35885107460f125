/** The first program with dsqlkit. */
@NullMarked
package dev.dsqlkit.samples.quickstart;

import org.jspecify.annotations.NullMarked;
