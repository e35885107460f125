package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.migrate.script.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A comment that suppresses findings: {@code dsql:ignore rule-id, rule-id until 2027-03: reason}
 * for one statement, {@code dsql:ignore-file ...} for all that follows in the file.
 *
 * @param until the last day on which it holds
 * @param onlyLine the one line of a statement that it is for, where it stands in the statement
 */
record Suppression(
    Span span,
    boolean file,
    List<String> rules,
    Optional<LocalDate> until,
    String reason,
    Optional<Integer> onlyLine) {
  static final String MARK = "dsql:ignore";

  private static final Pattern FORM =
      Pattern.compile(
          "dsql:ignore(?<file>-file)?\\s+(?<rules>[\\w-]+(?:\\s*,\\s*[\\w-]+)*)"
              + "(?:\\s+until\\s+(?<until>\\S+?))?(?:\\s*:\\s*(?<reason>.*))?",
          Pattern.DOTALL);

  /** Whether a comment is meant as one. */
  static boolean isMeant(String comment) {
    return comment.startsWith(MARK);
  }

  /** Reads a comment; empty if it has another form or names an unknown rule. */
  static Optional<Suppression> read(String comment, Span span) {
    Matcher form = FORM.matcher(comment);
    if (!form.matches()) {
      return Optional.empty();
    }
    List<String> rules = Stream.of(form.group("rules").split(",", -1)).map(String::strip).toList();
    if (!RuleSelection.known().containsAll(rules)) {
      return Optional.empty();
    }
    String reason = form.group("reason") == null ? "" : form.group("reason").strip();
    boolean file = form.group("file") != null;
    if (form.group("until") == null) {
      return Optional.of(
          new Suppression(span, file, rules, Optional.empty(), reason, Optional.empty()));
    }
    return lastDay(form.group("until"))
        .map(day -> new Suppression(span, file, rules, Optional.of(day), reason, Optional.empty()));
  }

  /** A month holds to its end. */
  private static Optional<LocalDate> lastDay(String text) {
    try {
      return Optional.of(
          text.length() <= "2027-03".length()
              ? YearMonth.parse(text).atEndOfMonth()
              : LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The same for one line only. */
  Suppression onLine(int line) {
    return new Suppression(span, file, rules, until, reason, Optional.of(line));
  }

  boolean covers(String rule, int line) {
    return rules.contains(rule) && onlyLine.filter(only -> only != line).isEmpty();
  }

  boolean hasExpired(LocalDate today) {
    return until.filter(today::isAfter).isPresent();
  }
}
