package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.rules.Level;

/**
 * What a run has looked at.
 *
 * @param level the month whose rules were asked
 * @param suppressed findings that a comment suppressed
 */
public record LintSummary(
    Level level,
    int files,
    long statements,
    long errors,
    long warnings,
    long infos,
    long fixable,
    long suppressed) {

  /** Findings of all severities. */
  public long findings() {
    return errors + warnings + infos;
  }
}
