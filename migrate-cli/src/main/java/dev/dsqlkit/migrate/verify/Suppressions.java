package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.migrate.script.Comment;
import dev.dsqlkit.migrate.script.ScriptStatement;
import dev.dsqlkit.migrate.script.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the comments of one file suppress. */
final class Suppressions {
  private final LocalDate today;
  private final List<Suppression> ofFile = new ArrayList<>();
  private final Set<Suppression> used = new HashSet<>();

  /** Offset in the script behind the comments that belong to the statement before. */
  private long taken;

  Suppressions(LocalDate today) {
    this.today = today;
  }

  /** What a comment that cannot be read, or has expired, deserves. */
  record Objection(Advice advice, Span span, String detail) {}

  /**
   * The suppressions of one statement: in the comments before it, in it and behind it on its last
   * line. One inside counts for its line, or for the next if it has a line of its own.
   *
   * @param objections gets what is wrong with comments
   */
  List<Suppression> around(ScriptStatement statement, List<Objection> objections) {
    List<Suppression> here = new ArrayList<>();
    // What stood behind the statement before, on its line, belongs to that one.
    for (Comment comment : statement.commentsBefore()) {
      if (statement.windowStart() + comment.start() >= taken) {
        read(comment, statement, objections).ifPresent(here::add);
      }
    }
    for (Comment comment : inside(statement)) {
      read(comment, statement, objections)
          .map(read -> read.file() ? read : read.onLine(lineMeant(comment, statement, read)))
          .ifPresent(here::add);
    }
    for (Comment comment : statement.commentsBehind()) {
      read(comment, statement, objections).ifPresent(here::add);
      taken = statement.windowStart() + comment.end();
    }
    here.stream().filter(Suppression::file).forEach(ofFile::add);
    here.removeIf(Suppression::file);
    return here;
  }

  private static List<Comment> inside(ScriptStatement statement) {
    return statement.window().indexOf(Suppression.MARK, statement.sql().start()) < 0
        ? List.of()
        : statement.commentsInside();
  }

  private static int lineMeant(Comment comment, ScriptStatement statement, Suppression read) {
    int before = comment.start() - 1;
    while (before > statement.sql().start()
        && Character.isWhitespace(statement.window().charAt(before))
        && statement.window().charAt(before) != '\n') {
      before--;
    }
    boolean alone = statement.window().charAt(before) == '\n';
    return alone ? read.span().endLine() + 1 : read.span().line();
  }

  private Optional<Suppression> read(
      Comment comment, ScriptStatement statement, List<Objection> objections) {
    if (!Suppression.isMeant(comment.text())) {
      return Optional.empty();
    }
    Span span = statement.span(comment.start(), comment.end());
    Optional<Suppression> read = Suppression.read(comment.text(), span);
    if (read.isEmpty()) {
      objections.add(new Objection(Advice.UNKNOWN_SUPPRESSION, span, ""));
    } else if (read.get().hasExpired(today)) {
      objections.add(
          new Objection(
              Advice.EXPIRED_SUPPRESSION,
              span,
              " It held until " + read.get().until().get() + "."));
      return Optional.empty();
    }
    return read;
  }

  /** Whether a rule's finding is suppressed; the suppression then counts as used. */
  boolean suppress(String rule, int line, List<Suppression> here) {
    boolean found = false;
    for (List<Suppression> list : List.of(here, ofFile)) {
      for (Suppression suppression : list) {
        if (suppression.covers(rule, line)) {
          used.add(suppression);
          found = true;
        }
      }
    }
    return found;
  }

  boolean isUsed(Suppression suppression) {
    return used.contains(suppression);
  }

  /** Those of the whole file that suppressed nothing. */
  List<Suppression> unusedOfFile() {
    return ofFile.stream().filter(suppression -> !used.contains(suppression)).toList();
  }
}
