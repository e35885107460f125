/** An application with jOOQ. */
package dev.dsqlkit.samples.testing.jooq;
