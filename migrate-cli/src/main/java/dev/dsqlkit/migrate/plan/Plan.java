package dev.dsqlkit.migrate.plan;

import java.util.List;

/**
 * The steps that make a database what files describe.
 *
 * @param level the month of Aurora DSQL that it is made for
 * @param fingerprint of the managed objects that it was made from
 * @param impossible what no step can do; nothing is applied then
 * @param guesses what may have been renamed; somebody has to say before anything is applied
 * @param unmanaged objects of the database that are not in the files and are left alone
 * @param notes what else there is to say
 */
public record Plan(
    String level,
    String fingerprint,
    List<Step> steps,
    List<Impossible> impossible,
    List<RenameGuess> guesses,
    List<String> unmanaged,
    List<String> notes) {

  /** Whether the database is what the files describe. */
  public boolean isEmpty() {
    return steps.isEmpty() && impossible.isEmpty() && guesses.isEmpty();
  }
}
