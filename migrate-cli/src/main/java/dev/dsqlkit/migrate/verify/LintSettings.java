package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.rules.Level;

/**
 * How scripts are looked at.
 *
 * @param least findings below it are left out
 */
record LintSettings(Level level, Assume assume, RuleSelection rules, Severity least) {
  static LintSettings at(Level level) {
    return new LintSettings(level, Assume.AUTO, RuleSelection.ALL, Severity.WARNING);
  }
}
