package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.migrate.report.Report;
import dev.dsqlkit.migrate.report.ReportFormat;
import dev.dsqlkit.migrate.report.TextStyle;
import dev.dsqlkit.migrate.verify.Assume;
import dev.dsqlkit.migrate.verify.Baseline;
import dev.dsqlkit.migrate.verify.BaselineWriter;
import dev.dsqlkit.migrate.verify.DsqlLint;
import dev.dsqlkit.migrate.verify.LintRun;
import dev.dsqlkit.migrate.verify.LintSummary;
import dev.dsqlkit.migrate.verify.ScriptSource;
import dev.dsqlkit.migrate.verify.Severity;
import dev.dsqlkit.rules.Fix;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code dsql verify}: checks scripts against the rule book, without a database. */
@Command(
    name = "verify",
    description = "Says what Aurora DSQL will refuse in SQL scripts, without a database.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no findings",
      "1:a file could not be read, the others are checked",
      "2:findings",
      "64:wrong usage",
      "130:interrupted",
      "141:standard output was closed"
    })
final class VerifyCommand implements Callable<Integer> {
  /** What {@code --fix} may rewrite. */
  enum FixKind {
    SAFE,
    REVIEW;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @ParentCommand private Dsql dsql = new Dsql(Shell.ofProcess());

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = {
        "Files, folders with .sql files, or - for standard input.",
        "Default: paths in dsql.yml, else schema, else src/main/resources/db/migration."
      })
  private List<Path> paths = List.of();

  @Option(
      names = "--level",
      paramLabel = "YYYY-MM",
      converter = LevelConverter.class,
      description = "The month whose Aurora DSQL is meant; the newest that is known by default.")
  private @Nullable String level;

  @Option(
      names = "--assume",
      paramLabel = "WHO",
      description = "Who runs the scripts, and so what a transaction is: ${COMPLETION-CANDIDATES}.")
  private Assume assume = Assume.AUTO;

  @Option(
      names = "--rules",
      paramLabel = "LIST",
      converter = RulesConverter.class,
      completionCandidates = RulesConverter.Ids.class,
      description =
          "-id,+id: leave rules out or take them in again; id: only those. * is a wildcard.")
  private @Nullable String rules;

  @Option(
      names = "--min-severity",
      paramLabel = "LEVEL",
      description =
          "Leave out what is less: ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
  private Severity minSeverity = Severity.WARNING;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the report to a file.")
  private @Nullable Path output;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Leave out the findings that --write-baseline has written down.")
  private @Nullable Path baseline;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Write the findings down, to report only new ones from now on.")
  private @Nullable Path writeBaseline;

  @Option(
      names = "--stdin-name",
      paramLabel = "NAME",
      description = "What standard input is called in findings.")
  private String stdinName = "stdin";

  @Option(
      names = "--fix",
      paramLabel = "KIND",
      arity = "0..1",
      fallbackValue = "safe",
      preprocessor = OnlyBehindEquals.class,
      description =
          "Rewrite files where the meaning stays (safe), or also what needs a review (review).")
  private @Nullable FixKind fix;

  @Option(names = "--fix-dry-run", description = "Only show the differences that --fix would make.")
  private boolean fixDryRun;

  @Override
  public Integer call() throws IOException {
    Scripts scripts = scripts();
    if (writeBaseline != null) {
      return writeBaseline(scripts, writeBaseline);
    }
    try (Output out = Output.to(dsql.shell(), output)) {
      int code = fix == null && !fixDryRun ? check(scripts, out) : fix(scripts, out);
      out.commit();
      return code;
    }
  }

  private int fix(Scripts scripts, Output out) throws IOException {
    Fix weakest = fix == FixKind.REVIEW ? Fix.REVIEW : Fix.SAFE;
    Fixing fixing = new Fixing(dsql, lint().fixes(weakest), out.writer());
    if (fixDryRun) {
      boolean found = fixing.show(scripts);
      return scripts.haveFailed() ? ExitCode.ERROR : found ? ExitCode.FOUND : ExitCode.FINE;
    }
    fixing.rewrite(scripts);
    return check(scripts, out);
  }

  private int check(Scripts scripts, Output out) throws IOException {
    Baseline known = baseline == null ? null : Baseline.read(dsql.shell().resolve(baseline));
    PrintWriter writer = scripts.printOut() ? dsql.shell().err() : out.writer();
    Report report = format.to(writer, style(out));
    LintRun run =
        known == null ? lint().run(report::found) : lint().run(known::covers, report::found);
    check(scripts, run, new Progress(dsql, scripts.sources().size(), out));
    LintSummary summary = run.summary();
    report.end(summary);
    if (known != null && known.stale() > 0 && !scripts.haveFailed()) {
      dsql.say(
          "%d findings of %s are settled; write it anew with --write-baseline"
              .formatted(known.stale(), baseline));
    }
    if (scripts.haveFailed()) {
      return ExitCode.ERROR;
    }
    return summary.findings() == 0 ? ExitCode.FINE : ExitCode.FOUND;
  }

  private int writeBaseline(Scripts scripts, Path file) throws IOException {
    BaselineWriter writer = new BaselineWriter(dsql.shell().resolve(file));
    LintRun run = lint().run(writer::add);
    try (Output none = Output.to(dsql.shell(), null)) {
      check(scripts, run, new Progress(dsql, scripts.sources().size(), none));
    }
    if (scripts.haveFailed()) {
      return ExitCode.ERROR;
    }
    writer.write();
    dsql.say("%d findings written to %s".formatted(run.summary().findings(), file));
    return ExitCode.FINE;
  }

  private static void check(Scripts scripts, LintRun run, Progress progress) {
    for (ScriptSource source : scripts.sources()) {
      progress.next(source.name());
      scripts.tryOut(source, () -> run.check(source));
    }
    progress.end();
  }

  private TextStyle style(Output out) {
    Shell shell = dsql.shell();
    boolean colour = out.isFile() ? dsql.wantsColour() : dsql.style().colour();
    int width = out.isTerminal() ? shell.width() : TextStyle.PLAIN.width();
    return new TextStyle(colour, width, out.isFile() || shell.unicode());
  }

  private DsqlLint lint() {
    DsqlLint lint = level == null ? DsqlLint.latest() : DsqlLint.level(level);
    lint = lint.assume(assume).minSeverity(minSeverity);
    return rules == null ? lint : lint.rules(rules);
  }

  private Scripts scripts() {
    List<Path> given = paths.isEmpty() ? dsql.config().paths(spec.name()) : paths;
    Scripts scripts = new Scripts(dsql, stdinName);
    if (!given.isEmpty()) {
      given.forEach(scripts::add);
    } else if (!scripts.addUsual()) {
      throw new ParameterException(
          spec.commandLine(),
          "There is nothing to check: name files or folders, or - for standard input."
              + " Without any, schema and src/main/resources/db/migration are looked for,"
              + " and neither is here.");
    }
    return scripts;
  }
}
