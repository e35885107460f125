package dev.dsqlkit.migrate.explain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what somebody asks about. */
public final class Search {
  private static final Pattern WORDS = Pattern.compile("[^\\p{Alnum}]+");
  private static final int MOST = 5;

  private static final Set<String> COMMON =
      Set.of(
          "error",
          "not",
          "supported",
          "unsupported",
          "the",
          "for",
          "with",
          "statement",
          "dsql",
          "org",
          "postgresql",
          "util",
          "psqlexception",
          "java",
          "sql",
          "that",
          "and",
          "has",
          "does");

  private final Topics topics;

  /** Searches in these. */
  public Search(Topics topics) {
    this.topics = topics;
  }

  /**
   * The topic of an id, an SQLSTATE or an error text; several if all of them say the same.
   *
   * @param asked an id, or a text as it stands in a log
   */
  public List<Topic> find(String asked) {
    Optional<Topic> named = topics.named(asked.strip());
    if (named.isPresent()) {
      return List.of(named.get());
    }
    ErrorText text = new ErrorText(asked);
    List<Topic> found = text.in(topics.all());
    return found.isEmpty()
        ? text.sqlState().flatMap(topics::named).map(List::of).orElse(List.of())
        : found;
  }

  /** What comes nearest: ids that are written like it, then topics that share its words. */
  public List<Topic> nearest(String asked) {
    List<String> ids = topics.all().stream().map(Topic::id).toList();
    Stream<Topic> alike =
        Nearest.to(asked.strip(), ids).stream().flatMap(id -> topics.named(id).stream());
    Set<String> words = words(asked);
    record Match(Topic topic, int shared) {}
    Stream<Topic> related =
        topics.all().stream()
            .map(topic -> new Match(topic, shared(words, topic)))
            .filter(match -> match.shared() > 0)
            .sorted(Comparator.comparingInt(Match::shared).reversed())
            .map(Match::topic);
    return Stream.concat(alike, related).distinct().limit(MOST).toList();
  }

  /** Shared words; one of the id counts more than one of the texts. */
  private static int shared(Set<String> words, Topic topic) {
    Set<String> ofId = words(topic.id());
    Set<String> ofTexts = words(topic.title() + " " + String.join(" ", topic.texts()));
    int shared = 0;
    for (String word : words) {
      shared += isLike(word, ofId) ? 4 : ofTexts.contains(word) ? 1 : 0;
    }
    return shared;
  }

  private static boolean isLike(String word, Set<String> words) {
    return words.contains(word) || (word.length() > 4 && !Nearest.to(word, words).isEmpty());
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>(List.of(WORDS.split(text.toLowerCase(Locale.ROOT))));
    words.removeIf(word -> word.length() < 3 || COMMON.contains(word));
    return words;
  }
}
