package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.rules.Level;

/**
 * What a run has looked at.
 *
 * @param level the month whose rules were asked
 * @param fixable findings with a rewrite that keeps the meaning
 * @param suppressed findings that a comment suppressed; not among the others
 * @param known findings that a baseline covers; not among the others
 */
public record LintSummary(
    Level level,
    int files,
    long statements,
    long errors,
    long warnings,
    long infos,
    long fixable,
    long suppressed,
    long known) {

  /** Findings of all severities. */
  public long findings() {
    return errors + warnings + infos;
  }
}
