package dev.dsqlkit.rules;

import java.util.Optional;

/**
 * How a refusal is known.
 *
 * @param date when it was seen or written, as exactly as known
 * @param doubt what is not certain; empty if both the refusal and its text are
 */
public record Evidence(String date, Source source, Optional<String> doubt) {

  /** The record of a single-Region cluster's answers. */
  static final Evidence RECORDED = of("2026-09-18", Source.RECORD);

  private static final String TEXT_UNSEEN = "the text follows the pattern of similar refusals";

  static Evidence documented(String date) {
    return of(date, Source.DOCUMENTATION);
  }

  static Evidence measured(String date) {
    return of(date, Source.AWS_MEASUREMENT);
  }

  static Evidence observed(String date) {
    return of(date, Source.OBSERVER);
  }

  private static Evidence of(String date, Source source) {
    return new Evidence(date, source, Optional.empty());
  }

  Evidence unsure(String what) {
    return new Evidence(date, source, Optional.of(what));
  }

  Evidence textUnseen() {
    return unsure(TEXT_UNSEEN);
  }

  @Override
  public String toString() {
    String verdict = doubt.map(what -> "unsure: " + what).orElse("sure");
    return "%s, %s; %s".formatted(source.description, date, verdict);
  }

  /** Who saw it. */
  public enum Source {
    RECORD("recorded on a cluster"),
    AWS_MEASUREMENT("measured by AWS"),
    DOCUMENTATION("AWS documentation and tools"),
    OBSERVER("observed on a cluster by others");

    private final String description;

    Source(String description) {
      this.description = description;
    }

    /** In words, such as {@code recorded on a cluster}. */
    public String description() {
      return description;
    }
  }
}
