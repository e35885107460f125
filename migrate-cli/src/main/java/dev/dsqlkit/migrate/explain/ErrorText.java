package dev.dsqlkit.migrate.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody has pasted from a log: a text of the service between prefixes, hints and causes.
 */
final class ErrorText {
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern EXCEPTION =
      Pattern.compile(
          "\\bDsql(?:ReplayDiverged|RetryExhausted|NotReplayable|CommitInDoubt|NotCommitted)\\b");
  private static final Pattern OCC_CODE = Pattern.compile("\\bOC00[01]\\b");
  private static final Pattern SQL_STATE =
      Pattern.compile(
          "(?:SQL ?STATE\\s*[\\[(:=]*\\s*|\\[|\\(|ERROR:\\s+|FATAL:\\s+)([0-9A-Z]{5})(?=[\\])\\s,;:]|$)",
          Pattern.CASE_INSENSITIVE);

  private final String text;

  ErrorText(String pasted) {
    this.text = BLANK.matcher(pasted).replaceAll(" ").strip();
  }

  /** The topics that say this, the one that says most of it, and knows what is filled in, first. */
  List<Topic> in(List<Topic> topics) {
    Optional<String> state = sqlState();
    List<Match> matches = topics.stream().flatMap(topic -> match(topic, state).stream()).toList();
    int most = matches.stream().mapToInt(Match::letters).max().orElse(0);
    Stream<Topic> saying =
        matches.stream()
            .filter(match -> match.letters() == most)
            .sorted(
                Comparator.comparing(Match::isOver)
                    .thenComparing(match -> !match.isExample())
                    .thenComparing(match -> !match.isCode())
                    .thenComparing(match -> !match.isNamed(text))
                    .thenComparing(match -> !match.isOfTables()))
            .map(Match::topic);
    return Stream.concat(named(topics), saying).distinct().toList();
  }

  /**
   * A topic whose text stands in this one.
   *
   * @param letters how many letters of it
   * @param filledIn what stands in place of its first {@code …}
   */
  private record Match(Topic topic, int letters, String filledIn) {
    /** The service accepts by now what it refused with these words. */
    boolean isOver() {
      return topic.inForce().contains("before");
    }

    /** Most who meet a text of an SQLSTATE have not written one of the statements of its rules. */
    boolean isCode() {
      return topic.inForce().isEmpty();
    }

    /** A word of the rule's id stands in the text. */
    boolean isNamed(String text) {
      return Stream.of(topic.id().split("-", -1))
          .anyMatch(word -> word.length() > 4 && text.contains(word));
    }

    /** Where different statements are refused in the same words, most that are meet tables. */
    boolean isOfTables() {
      return topic.examples().filter(known -> known.refused().contains("TABLE")).isPresent();
    }

    /** An example of the rule has what is filled in here. */
    boolean isExample() {
      return !filledIn.isEmpty()
          && topic.examples().filter(known -> known.refused().contains(filledIn)).isPresent();
    }
  }

  /** An exception of the driver, or a code in brackets: more than any text. */
  private Stream<Topic> named(List<Topic> topics) {
    List<String> names = new ArrayList<>();
    for (Pattern pattern : List.of(EXCEPTION, OCC_CODE)) {
      Matcher found = pattern.matcher(text);
      while (found.find()) {
        names.add(found.group());
      }
    }
    return names.stream().flatMap(name -> topics.stream().filter(topic -> topic.id().equals(name)));
  }

  /** The SQLSTATE that stands in the text, in brackets or behind its name. */
  Optional<String> sqlState() {
    Matcher found = SQL_STATE.matcher(text);
    while (found.find()) {
      String state = found.group(1).toUpperCase(Locale.ROOT);
      if (state.chars().anyMatch(Character::isDigit)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }

  private Optional<Match> match(Topic topic, Optional<String> state) {
    if (state.isPresent() && !topic.sqlState().equals(state)) {
      return Optional.empty();
    }
    return topic.texts().stream()
        .flatMap(said -> match(topic, said).stream())
        .max(Comparator.comparingInt(Match::letters));
  }

  private Optional<Match> match(Topic topic, String said) {
    Matcher found = pattern(said).matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    String filledIn = found.groupCount() == 0 ? "" : found.group(1);
    return Optional.of(new Match(topic, said.replace("…", "").length(), filledIn));
  }

  private static Pattern pattern(String said) {
    String words =
        Stream.of(said.split("…", -1)).map(Pattern::quote).collect(Collectors.joining("(.+?)"));
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
  }
}
