/** The driver, the data source, and the wrappers around pgjdbc. */
@NullMarked
package dev.dsqlkit.jdbc;

import org.jspecify.annotations.NullMarked;
