package dev.dsqlkit.migrate.explain;

import java.util.List;
import java.util.Optional;

/**
 * One thing that can be explained.
 *
 * @param id a rule, an advice, an SQLSTATE, a code or an exception
 * @param chapter where a list of all puts it
 * @param title what it means, in a few words or one sentence
 * @param sqlState what the service answers with it
 * @param texts what the service says, with {@code …} for what it fills in
 * @param names other names
 * @param inForce since when and until when; empty where that is no question
 * @param evidence who has seen it, and when
 * @param body more about it, a sentence or two each
 * @param wayOut what to do instead
 * @param rewrite whether a rewrite keeps the meaning; empty where nothing is rewritten
 * @param examples SQL that is refused and SQL that is accepted
 */
public record Topic(
    String id,
    String chapter,
    String title,
    Optional<String> sqlState,
    List<String> texts,
    List<String> names,
    String inForce,
    String evidence,
    List<String> body,
    String wayOut,
    String rewrite,
    Optional<Examples> examples) {

  /** From the cases of a rule. */
  public record Examples(String refused, String accepted) {}
}
