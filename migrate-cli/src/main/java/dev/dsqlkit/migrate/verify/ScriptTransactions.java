package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.migrate.script.ScriptStatement;
import dev.dsqlkit.migrate.script.Span;
import dev.dsqlkit.rules.Effect;
import dev.dsqlkit.rules.OpenTransaction;
import dev.dsqlkit.rules.Refusal;
import dev.dsqlkit.rules.RuleBook;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.TransactionControl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of one file: what its statements may do together. The same counting as the
 * driver's, with a clock that stands still.
 */
final class ScriptTransactions {
  private final OpenTransaction open;
  private final Set<String> told = new HashSet<>();

  /** Whether the tool has a transaction open whatever the script says. */
  private boolean byTool;

  private @Nullable Span begun;
  private @Nullable Span changedCatalog;
  private @Nullable Span changedRows;

  ScriptTransactions(RuleBook rules, boolean byTool) {
    this.open = new OpenTransaction(rules.limits(), () -> Instant.EPOCH);
    this.byTool = byTool;
  }

  /**
   * One thing that a statement does to its transaction, or its transaction to it.
   *
   * @param refusal what the service answers; null for advice
   * @param related what came before, in words that stand at its place
   */
  record Trouble(@Nullable Refusal refusal, @Nullable Advice advice, List<Related> related) {}

  /** Ends the transaction of the tool and begins its next. */
  void next(boolean nextByTool) {
    end();
    byTool = nextByTool;
  }

  List<Trouble> on(ScriptStatement statement) {
    SqlStatement sql = statement.sql();
    if (sql.kind() == StatementKind.TRANSACTION) {
      return sql.transactionControl().map(control -> control(statement, control)).orElse(List.of());
    }
    if (!byTool && begun == null) {
      end();
    }
    List<Trouble> troubles = new ArrayList<>();
    Effect effect = Effect.of(sql);
    open.before(effect).ifPresent(refusal -> tell(refusal, effect, troubles));
    long rows = Math.max(sql.valuesRows(), statement.copiedRows());
    open.wrote(rows, 0).ifPresent(refusal -> tell(refusal, effect, troubles));
    note(statement, effect);
    return troubles;
  }

  /** Each refusal once in a transaction: what follows is the same mistake again. */
  private void tell(Refusal refusal, Effect effect, List<Trouble> troubles) {
    if (!told.add(refusal.ruleId())) {
      return;
    }
    List<Related> related = new ArrayList<>();
    if (changedCatalog != null) {
      related.add(new Related(changedCatalog, "the first DDL statement of the transaction"));
    }
    if (effect == Effect.DDL && changedRows != null) {
      related.add(new Related(changedRows, "the first statement that changes rows"));
    }
    troubles.add(new Trouble(refusal, null, related));
  }

  private void note(ScriptStatement statement, Effect effect) {
    if (effect == Effect.DDL && changedCatalog == null) {
      changedCatalog = Pointer.statement(statement);
    } else if (effect == Effect.DML && changedRows == null) {
      changedRows = Pointer.statement(statement);
    }
  }

  private List<Trouble> control(ScriptStatement statement, TransactionControl control) {
    List<Trouble> troubles = new ArrayList<>();
    switch (control.action()) {
      case BEGIN, START -> {
        if (byTool) {
          troubles.add(new Trouble(null, Advice.TRANSACTION_CONTROL, List.of()));
        } else {
          end();
          begun = Pointer.statement(statement);
        }
      }
      case COMMIT, ROLLBACK -> {
        if (byTool) {
          troubles.add(new Trouble(null, Advice.TRANSACTION_CONTROL, List.of()));
        }
        end();
      }
      default -> {}
    }
    return troubles;
  }

  private void end() {
    open.end();
    told.clear();
    begun = null;
    changedCatalog = null;
    changedRows = null;
  }

  /** BEGIN whose transaction is still open. */
  Optional<Span> leftOpen() {
    return Optional.ofNullable(begun);
  }
}
