package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.migrate.fix.Repair;
import dev.dsqlkit.migrate.script.Span;

/**
 * A repair that was made.
 *
 * @param origin the statement that it is about, counted in the original text
 * @param span the place in the original text
 */
record AppliedRepair(int origin, String rule, Repair repair, Span span) {

  ScriptFix.Change change() {
    return new ScriptFix.Change(rule, repair.kind(), span, repair.change());
  }

  static ScriptFix.Change change(Finding finding) {
    Repair repair = finding.repair().orElseThrow();
    return new ScriptFix.Change(finding.rule(), repair.kind(), finding.span(), repair.change());
  }
}
