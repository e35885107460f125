package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.migrate.script.ScriptStatement;
import dev.dsqlkit.migrate.script.Span;
import dev.dsqlkit.sql.TransactionControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one look at a script has seen. */
final class Reading implements LintListener {
  private final boolean divides;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Finding> found = new ArrayList<>();
  private final List<Finding> suppressed = new ArrayList<>();

  Reading(boolean divides) {
    this.divides = divides;
  }

  /**
   * A statement.
   *
   * @param start offset of its first token
   * @param tokens what stays the same while its tokens do
   */
  record Statement(
      int start, String tokens, Span span, Optional<TransactionControl.Action> control) {}

  @Override
  public void statement(ScriptStatement statement) {
    statements.add(
        new Statement(
            Math.toIntExact(statement.windowStart() + statement.sql().start()),
            new Fingerprint(statement.sql()).of(""),
            Pointer.statement(statement),
            statement.sql().transactionControl().map(TransactionControl::action)));
  }

  @Override
  public void found(Finding finding) {
    found.add(finding);
  }

  @Override
  public void suppressed(Finding finding) {
    suppressed.add(finding);
  }

  @Override
  public boolean divides() {
    return divides;
  }

  List<Statement> statements() {
    return statements;
  }

  List<Finding> found() {
    return found;
  }

  List<Finding> suppressed() {
    return suppressed;
  }

  /** For each statement, whether the transaction that it is in ends with COMMIT in the script. */
  boolean[] committed() {
    boolean[] committed = new boolean[statements.size()];
    boolean state = false;
    for (int i = statements.size() - 1; i >= 0; i--) {
      Optional<TransactionControl.Action> control = statements.get(i).control();
      if (control.isPresent()) {
        state =
            switch (control.get()) {
              case COMMIT -> true;
              case BEGIN, START, ROLLBACK, PREPARE -> false;
              default -> state;
            };
      }
      committed[i] = state;
    }
    return committed;
  }
}
