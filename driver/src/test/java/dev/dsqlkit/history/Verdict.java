package dev.dsqlkit.history;

import java.util.List;

/**
 * What a history shows.
 *
 * @param forbidden by snapshot isolation
 * @param writeSkews which it allows: cycles in which two anti-dependencies follow each other
 */
record Verdict(List<Anomaly> forbidden, int writeSkews) {}
