package dev.dsqlkit.replay;

import java.util.List;

/**
 * What an execution answered to the application.
 *
 * @param counts update counts in the order of the answers, -1 for a result
 * @param results the results among them, generated keys last
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record Seen(long[] counts, List<? extends SeenResult> results) {

  long bytes() {
    long bytes = 0;
    for (SeenResult result : results) {
      bytes += result.bytes();
    }
    return bytes;
  }
}
