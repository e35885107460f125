package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.migrate.fix.UnifiedDiff;
import dev.dsqlkit.migrate.format.SqlFormat;
import dev.dsqlkit.migrate.script.Span;
import dev.dsqlkit.migrate.verify.ScriptSource;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code dsql fmt}: lays schema files out in one way. */
@Command(
    name = "fmt",
    description = "Lays SQL files out in one canonical way; comments and meaning stay.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all files are laid out",
      "1:a file could not be read or written, the others are done",
      "2:with --check or --diff: a file would be changed",
      "64:wrong usage",
      "130:interrupted",
      "141:standard output was closed"
    })
final class FmtCommand implements Callable<Integer> {
  @ParentCommand private Dsql dsql = new Dsql(Shell.ofProcess());

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = {
        "Files, folders with .sql files, or - for standard input, whose result is printed.",
        "Default: schema, else src/main/resources/db/migration."
      })
  private List<Path> paths = List.of();

  @Option(names = "--check", description = "Change nothing; name the files that would be changed.")
  private boolean check;

  @Option(names = "--diff", description = "Change nothing; print what would be changed.")
  private boolean diff;

  private boolean found;

  @Override
  public Integer call() throws IOException {
    Scripts scripts = scripts();
    try (Output out = Output.to(dsql.shell(), null)) {
      for (ScriptSource source : scripts.sources()) {
        scripts.tryOut(source, () -> format(source, out));
      }
      out.commit();
    }
    if (scripts.haveFailed()) {
      return ExitCode.ERROR;
    }
    return found && (check || diff) ? ExitCode.FOUND : ExitCode.FINE;
  }

  private void format(ScriptSource source, Output out) throws IOException {
    String before = text(source);
    SqlFormat.Formatted formatted = SqlFormat.format(before);
    for (Span left : formatted.left()) {
      dsql.say(
          "%s:%d: left as it is, because it cannot be read".formatted(source.name(), left.line()));
    }
    boolean changed = !formatted.text().equals(before);
    found |= changed;
    if (diff) {
      out.writer().print(UnifiedDiff.of(source.name(), before, formatted.text()));
    } else if (check) {
      if (changed) {
        out.writer().println(source.name());
      }
    } else if (source.path().isEmpty()) {
      out.writer().print(formatted.text());
    } else if (changed) {
      RewrittenFile.write(source.path().get(), formatted.text());
      dsql.say("laid out " + source.name());
    }
  }

  private static String text(ScriptSource source) throws IOException {
    try (Reader in = source.open().open();
        StringWriter text = new StringWriter()) {
      in.transferTo(text);
      return text.toString();
    }
  }

  private Scripts scripts() {
    Scripts scripts = new Scripts(dsql, "stdin");
    if (!paths.isEmpty()) {
      paths.forEach(scripts::add);
    } else if (!scripts.addUsual()) {
      throw new ParameterException(
          spec.commandLine(),
          "There is nothing to lay out: name files or folders, or - for standard input.");
    }
    return scripts;
  }
}
