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
  private final boolean divides;

  /** Whether the tool has a transaction open whatever the script says. */
  private boolean byTool;

  private @Nullable Span begun;

  /** BEGIN as it is written; empty where nothing may end the transaction before its end. */
  private String begin = "";

  private @Nullable Span changedCatalog;
  private @Nullable Span changedRows;

  /**
   * Begins outside of a transaction.
   *
   * @param divides whether a transaction counts as divided where it could be
   */
  ScriptTransactions(RuleBook rules, boolean byTool, boolean divides) {
    this.open = new OpenTransaction(rules.limits(), () -> Instant.EPOCH);
    this.byTool = byTool;
    this.divides = divides;
  }

  /**
   * One thing that a statement does to its transaction, or its transaction to it.
   *
   * @param refusal what the service answers; null for advice
   * @param related what came before, in words that stand at its place
   * @param begin what begins another transaction before the statement, if that would help
   */
  record Trouble(
      @Nullable Refusal refusal, @Nullable Advice advice, List<Related> related, String begin) {
    static Trouble of(Advice advice) {
      return new Trouble(null, advice, List.of(), "");
    }
  }

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
    if (TransactionSplit.isBound(sql)) {
      begin = "";
    }
    Optional<Refusal> mixed = open.before(effect);
    mixed.ifPresent(refusal -> tell(refusal, effect, begin, troubles));
    if (mixed.isPresent() && divides && !begin.isEmpty()) {
      divide(effect);
    }
    long rows = Math.max(sql.valuesRows(), statement.copiedRows());
    open.wrote(rows, 0).ifPresent(refusal -> tell(refusal, effect, "", troubles));
    note(statement, effect);
    return troubles;
  }

  /** Each refusal once in a transaction: what follows is the same mistake again. */
  private void tell(Refusal refusal, Effect effect, String remedy, List<Trouble> troubles) {
    if (!told.add(refusal.ruleId()) && !divides) {
      return;
    }
    List<Related> related = new ArrayList<>();
    if (changedCatalog != null) {
      related.add(new Related(changedCatalog, "the first DDL statement of the transaction"));
    }
    if (effect == Effect.DDL && changedRows != null) {
      related.add(new Related(changedRows, "the first statement that changes rows"));
    }
    troubles.add(new Trouble(refusal, null, related, remedy));
  }

  private void divide(Effect effect) {
    open.end();
    told.clear();
    changedCatalog = null;
    changedRows = null;
    open.before(effect);
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
          troubles.add(Trouble.of(Advice.TRANSACTION_CONTROL));
        } else {
          end();
          begun = Pointer.statement(statement);
          begin = TransactionSplit.beginning(statement);
        }
      }
      case COMMIT, ROLLBACK, PREPARE -> {
        if (byTool) {
          troubles.add(Trouble.of(Advice.TRANSACTION_CONTROL));
        }
        end();
      }
      default -> begin = "";
    }
    return troubles;
  }

  private void end() {
    open.end();
    told.clear();
    begun = null;
    begin = "";
    changedCatalog = null;
    changedRows = null;
  }

  /** BEGIN whose transaction is still open. */
  Optional<Span> leftOpen() {
    return Optional.ofNullable(begun);
  }
}
