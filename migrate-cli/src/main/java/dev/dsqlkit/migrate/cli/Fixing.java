package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.migrate.verify.FixRun;
import dev.dsqlkit.migrate.verify.ScriptFix;
import dev.dsqlkit.migrate.verify.ScriptSource;
import java.io.PrintWriter;
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
              RewrittenFile.write(source.path().get(), fix.text());
            }
            tell(fix, "rewrote");
          });
    }
  }

  private void tell(ScriptFix fix, String did) {
    for (ScriptFix.Change change : fix.applied()) {
      dsql.say("%s %s: %s".formatted(did, place(fix, change), change.change()));
    }
    for (ScriptFix.Change change : fix.takenBack()) {
      dsql.say(
          "left %s as it was: with the rewrite there would be other findings"
              .formatted(place(fix, change)));
    }
    if (!fix.offered().isEmpty()) {
      dsql.say("%s: --fix=review rewrites %d more".formatted(fix.file(), fix.offered().size()));
    }
  }

  private static String place(ScriptFix fix, ScriptFix.Change change) {
    return "%s:%d [%s]".formatted(fix.file(), change.span().line(), change.rule());
  }
}
