package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.migrate.script.SqlFiles;
import dev.dsqlkit.rules.Fix;
import dev.dsqlkit.rules.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Checks SQL scripts against the driver's rule book, without a database. Immutable.
 *
 * <pre>{@code
 * List<Finding> findings = DsqlLint.latest().check(Path.of("src/main/resources/db/migration"));
 * assertThat(findings).isEmpty();
 * }</pre>
 */
public final class DsqlLint {
  private final LintSettings settings;

  private DsqlLint(LintSettings settings) {
    this.settings = settings;
  }

  /**
   * Checks against a month of Aurora DSQL.
   *
   * @param month such as {@code 2026-09}
   * @throws IllegalArgumentException naming the months that are known
   */
  public static DsqlLint level(String month) {
    return new DsqlLint(LintSettings.at(Level.parse(month)));
  }

  /** Checks against the newest month that is known. */
  public static DsqlLint latest() {
    return new DsqlLint(LintSettings.at(Level.LATEST));
  }

  /** The same with another answer to who runs the scripts; by default {@link Assume#AUTO}. */
  public DsqlLint assume(Assume assume) {
    return new DsqlLint(
        new LintSettings(settings.level(), assume, settings.rules(), settings.least()));
  }

  /**
   * The same with a choice of rules, as {@code --rules} takes it.
   *
   * @param list such as {@code -unread,-index-*}; without a sign, only those named count
   * @throws IllegalArgumentException naming an item that is no rule
   */
  public DsqlLint rules(String list) {
    return new DsqlLint(
        new LintSettings(
            settings.level(), settings.assume(), RuleSelection.parse(list), settings.least()));
  }

  /** The same without findings below a severity; by default below {@link Severity#WARNING}. */
  public DsqlLint minSeverity(Severity least) {
    return new DsqlLint(
        new LintSettings(settings.level(), settings.assume(), settings.rules(), least));
  }

  /**
   * All findings of a script, in the order of its text.
   *
   * @param file a name for the findings
   */
  public List<Finding> check(String file, String sql) {
    List<Finding> findings = new ArrayList<>();
    try {
      run(findings::add).check(ScriptSource.of(file, sql));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(findings);
  }

  /**
   * All findings of a file, or of the files of a folder and those below it that end in {@code
   * .sql}, in the order in which Flyway would run them where they have its names, else that of
   * their names.
   */
  public List<Finding> check(Path fileOrFolder) throws IOException {
    List<Finding> findings = new ArrayList<>();
    LintRun run = run(findings::add);
    for (Path file : SqlFiles.in(List.of(fileOrFolder))) {
      run.check(ScriptSource.of(file));
    }
    return List.copyOf(findings);
  }

  /** Begins to look at scripts, of any number and size. */
  public LintRun run(Consumer<Finding> found) {
    return run(finding -> false, found);
  }

  /**
   * The same without what is known already.
   *
   * @param isKnown asked once for each finding, in their order; such as {@link Baseline#covers}
   */
  public LintRun run(Predicate<Finding> isKnown, Consumer<Finding> found) {
    return new LintRun(settings, LocalDate.now(ZoneId.systemDefault()), isKnown, found::accept);
  }

  /** Repairs a script as far as its meaning stays. */
  public ScriptFix fix(String file, String sql) {
    try {
      return fixes(Fix.SAFE).fix(ScriptSource.of(file, sql));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Begins to repair scripts.
   *
   * @param weakest {@link Fix#SAFE} for repairs that keep the meaning, {@link Fix#REVIEW} for all
   */
  public FixRun fixes(Fix weakest) {
    return new FixRun(settings, LocalDate.now(ZoneId.systemDefault()), weakest);
  }
}
