package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.migrate.report.Report;
import dev.dsqlkit.migrate.verify.Assume;
import dev.dsqlkit.migrate.verify.DsqlLint;
import dev.dsqlkit.migrate.verify.LintRun;
import dev.dsqlkit.migrate.verify.ScriptSource;
import dev.dsqlkit.migrate.verify.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
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
      completionCandidates = ReportFormats.class,
      description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
  private String format = "text";

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
      description =
          "Rewrite files where the meaning stays (safe), or also what needs a review (review).")
  private @Nullable FixKind fix;

  @Option(names = "--fix-dry-run", description = "Show what --fix would rewrite.")
  private boolean fixDryRun;

  @Override
  public Integer call() throws IOException {
    Scripts scripts = scripts();
    if (fix != null || fixDryRun) {
      return new Fixing(dsql).run(lint(), scripts, fix == null ? FixKind.SAFE : fix, fixDryRun);
    }
    try (Output out = Output.to(dsql.shell(), output)) {
      int code = check(scripts, ReportMaker.of(format, out, dsql));
      out.commit();
      return code;
    }
  }

  private int check(Scripts scripts, Report report) throws IOException {
    Findings findings =
        new Findings(report, baseline == null ? null : dsql.shell().resolve(baseline));
    LintRun run = lint().run(findings);
    List<ScriptSource> sources = scripts.sources();
    Progress progress = new Progress(dsql, sources.size());
    for (ScriptSource source : sources) {
      try {
        progress.next(source.name());
        run.check(source);
      } catch (IOException e) {
        scripts.failed(source.name(), e);
      } catch (UncheckedIOException e) {
        scripts.failed(source.name(), new IOException(e.getCause()));
      }
    }
    progress.end();
    report.end(findings.without(run.summary()));
    findings.tellOfBaseline(dsql);
    if (writeBaseline != null) {
      findings.write(dsql.shell().resolve(writeBaseline));
      dsql.say("%d findings written to %s".formatted(findings.count(), writeBaseline));
      return scripts.haveFailed() ? ExitCode.ERROR : ExitCode.FINE;
    }
    return scripts.haveFailed()
        ? ExitCode.ERROR
        : findings.isEmpty() ? ExitCode.FINE : ExitCode.FOUND;
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
