/** Turns a URL and properties into one immutable configuration. */
@NullMarked
package dev.dsqlkit.config;

import org.jspecify.annotations.NullMarked;
