package dev.dsqlkit.interleaving;

import java.util.Map;
import java.util.Set;

/**
 * A transaction that has committed.
 *
 * @param rows all rows of the database after it
 * @param touched the rows it touched
 * @param fleeting those of them that it inserted and deleted again
 */
record ModelCommit(Map<String, Integer> rows, Map<String, Touch> touched, Set<String> fleeting) {}
