package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.rules.Facts;
import dev.dsqlkit.rules.RuleBook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that count, as {@code --rules} gives them: {@code -id} leaves one out, {@code +id}
 * takes it in again, a plain {@code id} means that only those named count. {@code *} stands for any
 * characters; the last item that matches decides.
 */
final class RuleSelection {
  private static final Set<String> KNOWN = everyId();

  static final RuleSelection ALL = new RuleSelection(List.of());

  private final List<Item> items;
  private final boolean byDefault;

  private record Item(boolean counts, Pattern ids) {}

  private RuleSelection(List<Item> items) {
    this.items = items;
    this.byDefault = true;
  }

  private RuleSelection(List<Item> items, boolean byDefault) {
    this.items = items;
    this.byDefault = byDefault;
  }

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException naming an item that is no rule
   */
  static RuleSelection parse(String list) {
    List<Item> items = new ArrayList<>();
    boolean only = false;
    for (String word : list.split(",", -1)) {
      String item = word.strip();
      if (!item.isEmpty()) {
        boolean signed = item.startsWith("+") || item.startsWith("-");
        only |= !signed;
        items.add(item(item.startsWith("-"), signed ? item.substring(1) : item));
      }
    }
    return new RuleSelection(items, !only);
  }

  private static Item item(boolean leftOut, String id) {
    Pattern ids =
        Pattern.compile(
            Stream.of(id.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    if (known().stream().noneMatch(rule -> ids.matcher(rule).matches())) {
      throw new IllegalArgumentException(
          "there is no rule \"%s\"; docs/rules.md and \"dsql explain\" list them".formatted(id));
    }
    return new Item(!leftOut, ids);
  }

  /** The ids of all rules and of all advice. */
  static Set<String> known() {
    return KNOWN;
  }

  private static Set<String> everyId() {
    Set<String> ids = RuleBook.facts().stream().map(Facts::id).collect(Collectors.toSet());
    Stream.of(Advice.values()).map(Advice::id).forEach(ids::add);
    return Collections.unmodifiableSet(new TreeSet<>(ids));
  }

  boolean has(String rule) {
    boolean counts = byDefault;
    for (Item item : items) {
      if (item.ids().matcher(rule).matches()) {
        counts = item.counts();
      }
    }
    return counts;
  }
}
