/**
 * Writes the forwarding base classes of the driver's wrappers with Byte Buddy, before javac runs.
 */
@NullMarked
package dev.dsqlkit.forwarding;

import org.jspecify.annotations.NullMarked;
