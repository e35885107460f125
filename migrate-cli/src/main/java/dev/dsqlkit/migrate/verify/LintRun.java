package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.migrate.script.ScriptStatement;
import dev.dsqlkit.rules.Fix;
import dev.dsqlkit.rules.Level;
import dev.dsqlkit.rules.RuleBook;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Predicate;

/** One look at scripts, one after the other: what one makes, the next finds. */
public final class LintRun {
  private final LintSettings settings;
  private final RuleBook rules;
  private final ScriptCatalog catalog;
  private final LocalDate today;
  private final Predicate<Finding> isKnown;
  private final LintListener listener;
  private int files;
  private long statements;
  private long errors;
  private long warnings;
  private long infos;
  private long fixable;
  private long suppressed;
  private long known;

  LintRun(
      LintSettings settings, LocalDate today, Predicate<Finding> isKnown, LintListener listener) {
    this(settings, today, new ScriptCatalog(), isKnown, listener);
  }

  LintRun(LintSettings settings, LocalDate today, ScriptCatalog catalog, LintListener listener) {
    this(settings, today, catalog, finding -> false, listener);
  }

  private LintRun(
      LintSettings settings,
      LocalDate today,
      ScriptCatalog catalog,
      Predicate<Finding> isKnown,
      LintListener listener) {
    this.settings = settings;
    this.rules = RuleBook.at(settings.level());
    this.today = today;
    this.catalog = catalog;
    this.isKnown = isKnown;
    this.listener = listener;
  }

  /** Looks at one script, and tells of what it finds in the order of the text. */
  public void check(ScriptSource source) throws IOException {
    files++;
    new FileCheck(this, source).run();
  }

  /** What has been looked at so far. */
  public LintSummary summary() {
    Level level = settings.level();
    return new LintSummary(
        level, files, statements, errors, warnings, infos, fixable, suppressed, known);
  }

  LintSettings settings() {
    return settings;
  }

  RuleBook rules() {
    return rules;
  }

  ScriptCatalog catalog() {
    return catalog;
  }

  LocalDate today() {
    return today;
  }

  /** Whether a transaction is meant to be divided wherever it is refused. */
  boolean divides() {
    return listener.divides();
  }

  void statement(ScriptStatement statement) {
    statements++;
    listener.statement(statement);
  }

  void suppressed(Finding finding) {
    suppressed++;
    listener.suppressed(finding);
  }

  void found(Finding finding) {
    if (isKnown.test(finding)) {
      known++;
      return;
    }
    switch (finding.severity()) {
      case ERROR -> errors++;
      case WARNING -> warnings++;
      case INFO -> infos++;
    }
    if (finding.repair().filter(repair -> repair.kind() == Fix.SAFE).isPresent()) {
      fixable++;
    }
    listener.found(finding);
  }
}
