package dev.dsqlkit.migrate.plan;

import java.util.ArrayList;
import java.util.List;

/** What the parts of a comparison find, in the order in which it runs later. */
final class Difference {
  final Steps before = new Steps();
  final Steps tables = new Steps();
  final Steps views = new Steps();
  final Steps references = new Steps();
  final Steps drops = new Steps();
  final Steps comments = new Steps();
  final List<Impossible> impossible = new ArrayList<>();
  final List<RenameGuess> guesses = new ArrayList<>();
  final List<String> unmanaged = new ArrayList<>();
  final List<String> notes = new ArrayList<>();

  void impossible(String object, String text, String hint) {
    impossible.add(new Impossible(object, text, hint));
  }

  List<Step> steps() {
    Steps all = new Steps();
    List.of(before, tables, views, references, drops, comments).forEach(all::addAll);
    return all.all();
  }
}
