package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.migrate.verify.DsqlLint;

/** SEAM: {@code --fix} and {@code --fix-dry-run}; the engine is to come from package verify. */
final class Fixing {
  private final Dsql dsql;

  Fixing(Dsql dsql) {
    this.dsql = dsql;
  }

  /**
   * The exit code.
   *
   * @param scripts the files to rewrite; standard input is rewritten to standard output
   */
  int run(DsqlLint lint, Scripts scripts, FixKind kind, boolean dryRun) {
    dsql.complain("--fix cannot rewrite anything yet");
    return ExitCode.ERROR;
  }
}
