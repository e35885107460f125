package dev.dsqlkit.migrate.report;

import dev.dsqlkit.migrate.verify.Finding;
import dev.dsqlkit.migrate.verify.LintSummary;

/** Where findings go, one after the other. */
public interface Report {
  /** Takes one finding; those of a file come together, in the order of its text. */
  void found(Finding finding);

  /** Writes what is left; called once, behind the last finding. */
  void end(LintSummary summary);
}
