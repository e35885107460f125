package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.rules.Fix;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Repairs scripts, one after the other: what one makes, the next finds. Writes no file. */
public final class FixRun {
  private static final int MOST_ATTEMPTS = 60;

  private final LintSettings settings;
  private final LocalDate today;
  private final Fix weakest;
  private final ScriptCatalog catalog = new ScriptCatalog();

  FixRun(LintSettings settings, LocalDate today, Fix weakest) {
    this.settings = settings;
    this.today = today;
    this.weakest = weakest;
  }

  /**
   * Repairs one script. What a suppression or the choice of rules leaves out is not repaired.
   *
   * <p>The outcome is looked at again: what was repaired is no longer found, nothing new is found,
   * and each statement without a repair has the tokens that it had. Repairs for which that is not
   * so are taken back.
   */
  public ScriptFix fix(ScriptSource source) throws IOException {
    String text = read(source);
    Suspects suspects = new Suspects();
    for (int i = 0; i < MOST_ATTEMPTS; i++) {
      FixAttempt attempt = new FixAttempt(this, source, text, suspects.leftOut());
      Set<Suspects.Fault> faults = attempt.run();
      if (suspects.clears(faults, attempt.applied())) {
        return result(source, attempt, suspects.convicted());
      }
    }
    suspects.convictAll();
    return result(source, new FixAttempt(this, source, text, Set.of()), suspects.convicted());
  }

  private static String read(ScriptSource source) throws IOException {
    try (Reader in = source.open().open();
        StringWriter text = new StringWriter()) {
      in.transferTo(text);
      return text.toString();
    }
  }

  private ScriptFix result(ScriptSource source, FixAttempt attempt, List<AppliedRepair> takenBack)
      throws IOException {
    List<Finding> left = new ArrayList<>();
    new LintRun(settings, today, catalog, left::add).check(renewed(source, attempt.text()));
    List<ScriptFix.Change> offered =
        left.stream()
            .filter(finding -> finding.repair().isPresent())
            .filter(finding -> !allows(finding.repair().get().kind()))
            .map(AppliedRepair::change)
            .toList();
    return new ScriptFix(
        source.name(),
        attempt.original(),
        attempt.text(),
        changes(attempt.applied()),
        offered,
        changes(takenBack),
        List.copyOf(left));
  }

  private static List<ScriptFix.Change> changes(List<AppliedRepair> repairs) {
    return repairs.stream()
        .map(AppliedRepair::change)
        .sorted(Comparator.comparingLong(change -> change.span().offset()))
        .toList();
  }

  boolean allows(Fix kind) {
    return kind == Fix.SAFE || weakest == Fix.REVIEW;
  }

  /** Looks at a text in place of the script's. */
  void look(ScriptSource source, String text, LintListener listener) throws IOException {
    LintSettings all =
        new LintSettings(settings.level(), settings.assume(), settings.rules(), Severity.WARNING);
    new LintRun(all, today, catalog.copy(), listener).check(renewed(source, text));
  }

  private static ScriptSource renewed(ScriptSource source, String text) {
    return new ScriptSource(source.name(), source.path(), () -> new StringReader(text));
  }
}
