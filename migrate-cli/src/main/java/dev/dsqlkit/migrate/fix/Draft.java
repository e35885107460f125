package dev.dsqlkit.migrate.fix;

import dev.dsqlkit.migrate.script.Comment;
import dev.dsqlkit.rules.Fix;
import dev.dsqlkit.sql.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rewrite in the making. Comments stay where they are unless what they stand in is replaced as a
 * whole, and nothing that is not a comment gets into one.
 */
final class Draft {
  private final Refused refused;
  private final String text;
  private final Words words;
  private final Surroundings surroundings;
  private final List<Edit> edits = new ArrayList<>();
  private final List<String> behind = new ArrayList<>();

  Draft(Refused refused) {
    this.refused = refused;
    this.text = refused.written();
    this.words = new Words(refused.tokens());
    this.surroundings = Surroundings.of(refused);
  }

  Words words() {
    return words;
  }

  /** Replaces a token. */
  Draft replace(int index, String replacement) {
    return replace(index, index + 1, replacement);
  }

  /** Replaces tokens and all that is between them. */
  Draft replace(int from, int to, String replacement) {
    edits.add(new Edit(words.at(from).start(), words.at(to - 1).end(), replacement));
    return this;
  }

  Draft insertBefore(int index, String insertion) {
    int place = words.at(index).start();
    edits.add(new Edit(place, place, insertion));
    return this;
  }

  Draft insertAfter(int index, String insertion) {
    int place = words.at(index).end();
    edits.add(new Edit(place, place, insertion));
    return this;
  }

  /** Removes tokens and the white space that goes with them, but no comment. */
  Draft remove(int from, int to) {
    int first = from;
    while (first < to) {
      int last = first;
      while (last + 1 < to && text.substring(end(last), words.at(last + 1).start()).isBlank()) {
        last++;
      }
      removeRun(first, last);
      first = last + 1;
    }
    return this;
  }

  private void removeRun(int first, int last) {
    int start = words.at(first).start();
    int end = end(last);
    int floor = first == 0 ? start : end(first - 1);
    int blank = start;
    while (blank > floor && Character.isWhitespace(text.charAt(blank - 1))) {
      blank--;
    }
    int next = Surroundings.skipBlanks(text, end);
    boolean startsLine = text.substring(blank, start).indexOf('\n') >= 0;
    boolean restOfLine = next < text.length() && "\r\n".indexOf(text.charAt(next)) < 0;
    boolean closing = restOfLine && ",;)".indexOf(text.charAt(next)) >= 0;
    boolean needsLineEnd = endsInLineComment(floor, blank) && (restOfLine || next == text.length());
    if (startsLine && (needsLineEnd || (restOfLine && !closing))) {
      cut(start, next);
    } else {
      cut(blank, end);
    }
  }

  private boolean endsInLineComment(int from, int to) {
    List<Comment> comments = Comment.in(text, from, to);
    return !comments.isEmpty() && text.startsWith("--", comments.get(comments.size() - 1).start());
  }

  /** What was apart stays apart. */
  private void cut(int start, int end) {
    boolean glues =
        start > 0
            && end < text.length()
            && isWord(text.charAt(start - 1))
            && isWord(text.charAt(end));
    edits.add(new Edit(start, end, glues ? " " : ""));
  }

  private static boolean isWord(char c) {
    return !Character.isWhitespace(c) && "(),;[]".indexOf(c) < 0;
  }

  private int end(int index) {
    return words.at(index).end();
  }

  /** Removes the statement with its semicolon; the comments around it stay. */
  Draft removeStatement() {
    edits.addAll(surroundings.removal());
    return this;
  }

  /** Puts a statement before this one. */
  Draft before(String sql) {
    int start = refused.statement().start();
    edits.add(new Edit(start, start, sql + ";" + refused.lineEnd() + surroundings.indent()));
    return this;
  }

  /** Puts a statement behind this one, or behind the one that was put there last. */
  Draft behind(String sql) {
    behind.add(sql);
    return this;
  }

  Optional<Repair> safe(String change) {
    return repair(Fix.SAFE, change);
  }

  Optional<Repair> review(String change) {
    return repair(Fix.REVIEW, change);
  }

  Optional<Repair> repair(Fix kind, String change) {
    List<Edit> all = new ArrayList<>(edits);
    if (!behind.isEmpty()) {
      all.addAll(surroundings.behind(behind));
    }
    return Optional.of(new Repair(kind, change, List.copyOf(all)));
  }
}
