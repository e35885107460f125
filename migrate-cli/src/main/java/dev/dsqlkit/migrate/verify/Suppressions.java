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
   * The suppressions of one statement.
   *
   * @param objections gets what is wrong with comments
   */
  List<Suppression> around(ScriptStatement statement, List<Objection> objections) {
    List<Suppression> here = new ArrayList<>();
    // What stood behind the statement before, on its line, belongs to that one.
    for (Comment comment : statement.commentsBefore()) {
      if (statement.windowStart() + comment.start() >= taken) {
        read(comment, statement, here, objections);
      }
    }
    for (Comment comment : statement.commentsBehind()) {
      read(comment, statement, here, objections);
      taken = statement.windowStart() + comment.end();
    }
    return here;
  }

  private void read(
      Comment comment,
      ScriptStatement statement,
      List<Suppression> here,
      List<Objection> objections) {
    if (!Suppression.isMeant(comment.text())) {
      return;
    }
    Span span = statement.span(comment.start(), comment.end());
    Optional<Suppression> read = Suppression.read(comment.text(), span);
    if (read.isEmpty()) {
      objections.add(new Objection(Advice.UNKNOWN_SUPPRESSION, span, ""));
    } else if (read.get().hasExpired(today)) {
      objections.add(
          new Objection(Advice.EXPIRED_SUPPRESSION, span, " since " + read.get().until().get()));
    } else if (read.get().file()) {
      ofFile.add(read.get());
    } else {
      here.add(read.get());
    }
  }

  /** Whether a rule's finding is suppressed; the suppression then counts as used. */
  boolean suppress(String rule, List<Suppression> here) {
    boolean found = false;
    for (List<Suppression> list : List.of(here, ofFile)) {
      for (Suppression suppression : list) {
        if (suppression.rules().contains(rule)) {
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
