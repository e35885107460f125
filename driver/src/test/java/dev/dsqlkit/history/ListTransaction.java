package dev.dsqlkit.history;

import dev.dsqlkit.history.ListOperation.Append;
import dev.dsqlkit.history.ListOperation.Read;
import java.util.ArrayList;
import java.util.List;

/**
 * A transaction on lists, as its client saw it.
 *
 * @param client runs one transaction after the other
 * @param begin a moment before its first statement
 * @param end a moment after the answer to its last
 */
record ListTransaction(
    int client, long begin, long end, Outcome outcome, List<ListOperation> operations) {

  List<Append> appends() {
    return operations.stream().filter(Append.class::isInstance).map(Append.class::cast).toList();
  }

  /** Each read without what the transaction itself had appended to the list before. */
  List<Read> outsideReads() {
    List<Read> reads = new ArrayList<>();
    for (int i = 0; i < operations.size(); i++) {
      if (operations.get(i) instanceof Read read) {
        int outside = Math.max(0, read.elements().size() - ownBefore(i, read.list()).size());
        reads.add(new Read(read.list(), read.elements().subList(0, outside)));
      }
    }
    return reads;
  }

  /** Whether each read ends with what the transaction had appended before, and has it once. */
  boolean seesItself() {
    for (int i = 0; i < operations.size(); i++) {
      if (operations.get(i) instanceof Read read) {
        List<Integer> elements = read.elements();
        List<Integer> own = ownBefore(i, read.list());
        int outside = elements.size() - own.size();
        if (outside < 0
            || !elements.subList(outside, elements.size()).equals(own)
            || elements.subList(0, outside).stream().anyMatch(this::appended)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether all reads of a list saw the same, apart from what the transaction appended. */
  boolean readsRepeatably() {
    List<Read> reads = outsideReads();
    return reads.stream()
        .allMatch(
            one ->
                reads.stream().filter(other -> other.list() == one.list()).allMatch(one::equals));
  }

  private boolean appended(int element) {
    return appends().stream().anyMatch(each -> each.element() == element);
  }

  private List<Integer> ownBefore(int index, int list) {
    return operations.subList(0, index).stream()
        .filter(each -> each instanceof Append && each.list() == list)
        .map(each -> ((Append) each).element())
        .toList();
  }
}
