package dev.dsqlkit.migrate.fix;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines in which two texts differ. Lines that both have once hold the texts together (patience
 * diff), so that the time does not grow with the number of differences; what is left between them
 * is compared line by line where it is small, and is replaced as a whole where it is not.
 */
final class LineDiff {
  private static final int LARGEST_TABLE = 1 << 20;

  private final List<String> before;
  private final List<String> after;

  /** For each line of before, the same line of after; -1 if it is gone. */
  private final int[] kept;

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    this.kept = new int[before.size()];
    Arrays.fill(kept, -1);
  }

  /** Lines that are replaced by others; one of both stretches may be empty. */
  record Change(int start, int end, int newStart, int newEnd) {}

  /** Two stretches that are still to be compared. */
  private record Gap(int start, int end, int newStart, int newEnd) {}

  static List<Change> of(List<String> before, List<String> after) {
    LineDiff diff = new LineDiff(before, after);
    Deque<Gap> gaps = new ArrayDeque<>();
    gaps.push(new Gap(0, before.size(), 0, after.size()));
    while (!gaps.isEmpty()) {
      diff.compare(gaps.pop(), gaps);
    }
    return diff.changes();
  }

  private void compare(Gap whole, Deque<Gap> gaps) {
    Gap gap = trimmed(whole);
    if (gap.start() == gap.end() || gap.newStart() == gap.newEnd()) {
      return;
    }
    List<int[]> anchors = anchors(gap);
    if (anchors.isEmpty()) {
      long cells = (long) (gap.end() - gap.start()) * (gap.newEnd() - gap.newStart());
      if (cells <= LARGEST_TABLE) {
        keepLongestCommon(gap);
      }
      return;
    }
    int start = gap.start();
    int newStart = gap.newStart();
    for (int[] anchor : anchors) {
      kept[anchor[0]] = anchor[1];
      gaps.push(new Gap(start, anchor[0], newStart, anchor[1]));
      start = anchor[0] + 1;
      newStart = anchor[1] + 1;
    }
    gaps.push(new Gap(start, gap.end(), newStart, gap.newEnd()));
  }

  /** Keeps the lines that both begin and end with. */
  private Gap trimmed(Gap gap) {
    int start = gap.start();
    int newStart = gap.newStart();
    while (start < gap.end()
        && newStart < gap.newEnd()
        && before.get(start).equals(after.get(newStart))) {
      kept[start++] = newStart++;
    }
    int end = gap.end();
    int newEnd = gap.newEnd();
    while (end > start && newEnd > newStart && before.get(end - 1).equals(after.get(newEnd - 1))) {
      kept[--end] = --newEnd;
    }
    return new Gap(start, end, newStart, newEnd);
  }

  /** The longest ascending run of the lines that both have once. */
  private List<int[]> anchors(Gap gap) {
    Map<String, int[]> places = new HashMap<>();
    for (int i = gap.start(); i < gap.end(); i++) {
      int line = i;
      places.merge(before.get(i), new int[] {line, -1}, (one, two) -> new int[] {-1, -1});
    }
    for (int i = gap.newStart(); i < gap.newEnd(); i++) {
      int[] place = places.get(after.get(i));
      if (place != null) {
        place[1] = place[1] == -1 ? i : -2;
      }
    }
    List<int[]> common =
        places.values().stream()
            .filter(place -> place[0] >= 0 && place[1] >= 0)
            .sorted(Comparator.comparingInt(place -> place[0]))
            .toList();
    return longestAscending(common);
  }

  private static List<int[]> longestAscending(List<int[]> pairs) {
    int[] tails = new int[pairs.size()];
    int[] previous = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(tails[middle])[1] < pairs.get(i)[1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    List<int[]> run = new ArrayList<>();
    for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
      run.add(pairs.get(i));
    }
    Collections.reverse(run);
    return run;
  }

  private void keepLongestCommon(Gap gap) {
    int rows = gap.end() - gap.start();
    int columns = gap.newEnd() - gap.newStart();
    int[][] length = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        length[i][j] =
            same(gap, i, j)
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (same(gap, i, j)) {
        kept[gap.start() + i++] = gap.newStart() + j++;
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private boolean same(Gap gap, int row, int column) {
    return before.get(gap.start() + row).equals(after.get(gap.newStart() + column));
  }

  private List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    int start = 0;
    int newStart = 0;
    for (int i = 0; i <= kept.length; i++) {
      int same = i == kept.length ? after.size() : kept[i];
      if (same >= 0) {
        if (i > start || same > newStart) {
          changes.add(new Change(start, i, newStart, same));
        }
        start = i + 1;
        newStart = same + 1;
      }
    }
    return changes;
  }
}
