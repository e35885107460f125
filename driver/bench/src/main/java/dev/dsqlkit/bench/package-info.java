/** Measures what {@code jdbc:dsql:} costs over pgjdbc on the same server. */
@NullMarked
package dev.dsqlkit.bench;

import org.jspecify.annotations.NullMarked;
