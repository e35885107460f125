package dev.dsqlkit.sql;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads transaction statements, and the modes that SET TRANSACTION shares with them. */
final class TransactionReader {
  private final Cursor at;
  private @Nullable String isolation;
  private @Nullable Boolean readOnly;
  private @Nullable Boolean deferrable;
  private @Nullable String name;
  private boolean chain;

  private TransactionReader(Cursor at) {
    this.at = at;
  }

  static TransactionControl read(TokenRange tokens) throws UnreadableException {
    TransactionReader reader = new TransactionReader(new Cursor(tokens, 0));
    TransactionControl.Action action = reader.action();
    if (!reader.at.atEnd()) {
      throw new UnreadableException();
    }
    return reader.build(action);
  }

  /** The isolation level among the modes at the cursor. */
  static Optional<String> isolation(Cursor at) throws UnreadableException {
    TransactionReader reader = new TransactionReader(at);
    reader.modes();
    return Optional.ofNullable(reader.isolation);
  }

  private TransactionControl build(TransactionControl.Action action) {
    return new TransactionControl(
        action,
        Optional.ofNullable(isolation),
        Optional.ofNullable(readOnly),
        Optional.ofNullable(deferrable),
        chain,
        Optional.ofNullable(name));
  }

  private TransactionControl.Action action() throws UnreadableException {
    switch (at.next().value()) {
      case "begin" -> {
        noise();
        modes();
        return TransactionControl.Action.BEGIN;
      }
      case "start" -> {
        at.expect("transaction");
        modes();
        return TransactionControl.Action.START;
      }
      case "commit" -> {
        return end(TransactionControl.Action.COMMIT, TransactionControl.Action.COMMIT_PREPARED);
      }
      case "end" -> {
        return end(TransactionControl.Action.COMMIT, TransactionControl.Action.COMMIT);
      }
      case "rollback" -> {
        return rollback();
      }
      case "abort" -> {
        return end(TransactionControl.Action.ROLLBACK, TransactionControl.Action.ROLLBACK);
      }
      case "savepoint" -> {
        name = at.name();
        return TransactionControl.Action.SAVEPOINT;
      }
      case "release" -> {
        at.take("savepoint");
        name = at.name();
        return TransactionControl.Action.RELEASE;
      }
      default -> {
        at.expect("transaction");
        name = at.next().value();
        return TransactionControl.Action.PREPARE;
      }
    }
  }

  private TransactionControl.Action rollback() throws UnreadableException {
    if (!at.sees("prepared")) {
      noise();
      if (at.take("to")) {
        at.take("savepoint");
        name = at.name();
        return TransactionControl.Action.ROLLBACK_TO;
      }
    }
    return end(TransactionControl.Action.ROLLBACK, TransactionControl.Action.ROLLBACK_PREPARED);
  }

  private TransactionControl.Action end(
      TransactionControl.Action plain, TransactionControl.Action prepared)
      throws UnreadableException {
    if (at.take("prepared")) {
      name = at.next().value();
      return prepared;
    }
    noise();
    if (at.take("and")) {
      chain = !at.take("no");
      at.expect("chain");
    }
    return plain;
  }

  private void noise() {
    if (!at.take("work")) {
      at.take("transaction");
    }
  }

  private void modes() throws UnreadableException {
    while (!at.atEnd()) {
      if (at.take("isolation", "level")) {
        isolation = level();
      } else if (at.take("read", "only")) {
        readOnly = true;
      } else if (at.take("read", "write")) {
        readOnly = false;
      } else if (at.take("deferrable")) {
        deferrable = true;
      } else if (at.take("not", "deferrable")) {
        deferrable = false;
      } else {
        throw new UnreadableException();
      }
      at.takeSymbol(",");
    }
  }

  private String level() throws UnreadableException {
    String first = at.name();
    String level = first.equals("serializable") ? first : first + " " + at.name();
    return level.toUpperCase(Locale.ROOT);
  }
}
