/**
 * Gets a connection to a cluster: which endpoint, how fast, how often, how secure; says in one
 * sentence why there is none. It knows no pgjdbc: what opens connections is handed in.
 */
@NullMarked
package dev.dsqlkit.cluster;

import org.jspecify.annotations.NullMarked;
