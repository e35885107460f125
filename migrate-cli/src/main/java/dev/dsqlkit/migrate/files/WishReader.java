package dev.dsqlkit.migrate.files;

import dev.dsqlkit.migrate.schema.Wishes;
import dev.dsqlkit.migrate.script.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code -- dsql:...} comments. */
final class WishReader {
  private static final String MARK = "dsql:";

  private Optional<String> renamedFrom = Optional.empty();
  private Optional<String> backfill = Optional.empty();
  private final List<String> drops = new ArrayList<>();
  private final List<String> allows = new ArrayList<>();
  private final List<String> sameAs = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private boolean unmanaged;

  static Wishes of(List<Comment> comments) {
    WishReader reader = new WishReader();
    comments.forEach(reader::read);
    return reader.wishes();
  }

  void read(Comment comment) {
    String text = comment.text();
    if (!text.startsWith(MARK)) {
      return;
    }
    int space = text.indexOf(' ');
    String word = space < 0 ? text : text.substring(0, space);
    String value = space < 0 ? "" : text.substring(space + 1).strip();
    switch (word) {
      case "dsql:renamed-from" -> renamedFrom = Optional.of(value);
      case "dsql:backfill" -> backfill = Optional.of(value);
      case "dsql:drop" -> drops.add(value);
      case "dsql:allow" -> allows.add(value);
      case "dsql:same-as" -> sameAs.add(unquoted(value));
      case "dsql:unmanaged" -> unmanaged = true;
      case "dsql:ignore", "dsql:ignore-file", "dsql:raw" -> {}
      default -> unknown.add(word);
    }
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("'") && text.endsWith("'");
    return quoted ? text.substring(1, text.length() - 1).replace("''", "'") : text;
  }

  Wishes wishes() {
    boolean none =
        renamedFrom.isEmpty()
            && backfill.isEmpty()
            && drops.isEmpty()
            && allows.isEmpty()
            && sameAs.isEmpty()
            && !unmanaged;
    return none
        ? Wishes.NONE
        : new Wishes(
            renamedFrom,
            backfill,
            List.copyOf(drops),
            List.copyOf(allows),
            unmanaged,
            List.copyOf(sameAs));
  }

  /** Directives that nobody knows. */
  List<String> unknown() {
    return unknown;
  }
}
