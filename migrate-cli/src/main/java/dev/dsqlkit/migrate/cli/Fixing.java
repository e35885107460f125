package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.migrate.script.ScriptBytes;
import dev.dsqlkit.migrate.verify.FixRun;
import dev.dsqlkit.migrate.verify.ScriptFix;
import dev.dsqlkit.migrate.verify.ScriptSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** {@code --fix} and {@code --fix-dry-run}. */
final class Fixing {
  private final Dsql dsql;
  private final FixRun fixes;
  private final PrintWriter out;

  Fixing(Dsql dsql, FixRun fixes, PrintWriter out) {
    this.dsql = dsql;
    this.fixes = fixes;
    this.out = out;
  }

  /** Prints the differences; whether there are any, or findings that no rewrite settles. */
  boolean show(Scripts scripts) {
    boolean[] found = {false};
    for (ScriptSource source : scripts.sources()) {
      scripts.tryOut(
          source,
          () -> {
            ScriptFix fix = fixes.fix(source);
            out.print(fix.diff());
            found[0] |= fix.isChanged() || !fix.left().isEmpty();
            tell(fix, "would rewrite");
          });
    }
    return found[0];
  }

  /** Rewrites files; a script that is no file goes to standard output. */
  void rewrite(Scripts scripts) {
    for (ScriptSource source : List.copyOf(scripts.sources())) {
      scripts.tryOut(
          source,
          () -> {
            ScriptFix fix = fixes.fix(source);
            if (source.path().isEmpty()) {
              out.print(fix.text());
              scripts.replace(source, fix.text());
            } else if (fix.isChanged()) {
              write(source.path().get(), fix.text());
            }
            tell(fix, "rewrote");
          });
    }
  }

  /** The file is there as a whole at all times, and keeps its permissions and its mark. */
  private static void write(Path file, String text) throws IOException {
    Path real = file.toRealPath();
    Path written =
        real.resolveSibling("." + real.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.copy(real, written, StandardCopyOption.COPY_ATTRIBUTES);
      Files.write(written, ByteOrderMark.of(real));
      Files.write(written, ScriptBytes.encode(text), StandardOpenOption.APPEND);
      Files.move(written, real, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private void tell(ScriptFix fix, String did) {
    for (ScriptFix.Change change : fix.applied()) {
      dsql.say("%s %s: %s".formatted(did, place(fix, change), change.change()));
    }
    for (ScriptFix.Change change : fix.takenBack()) {
      dsql.say(
          "left %s as it was: the rewrite would not have settled it".formatted(place(fix, change)));
    }
    if (!fix.offered().isEmpty()) {
      dsql.say("%s: --fix=review rewrites %d more".formatted(fix.file(), fix.offered().size()));
    }
  }

  private static String place(ScriptFix fix, ScriptFix.Change change) {
    return "%s:%d [%s]".formatted(fix.file(), change.span().line(), change.rule());
  }
}
