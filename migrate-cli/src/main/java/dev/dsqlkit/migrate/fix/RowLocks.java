package dev.dsqlkit.migrate.fix;

import dev.dsqlkit.sql.StatementKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Row locks that are weaker than those that Aurora DSQL has: a stronger one is never wrong. */
final class RowLocks {
  private RowLocks() {}

  /** FOR SHARE and FOR NO KEY UPDATE. */
  static Optional<Repair> repair(Refused refused) {
    return repair(refused, false);
  }

  /** The same, and FOR KEY SHARE. */
  static Optional<Repair> repairAll(Refused refused) {
    return repair(refused, true);
  }

  private static Optional<Repair> repair(Refused refused, boolean keyShare) {
    Draft draft = new Draft(refused);
    Words words = draft.words();
    Deque<Boolean> insideCall = new ArrayDeque<>();
    boolean found = false;
    for (int i = 0; i < words.size(); i++) {
      if (words.isSymbol(i, "(")) {
        // substring(name for share)
        insideCall.push(words.isAny(i - 1, "substring", "overlay"));
      } else if (words.isSymbol(i, ")")) {
        insideCall.poll();
      }
      int end = end(words, i, keyShare);
      if (end > 0 && !Boolean.TRUE.equals(insideCall.peek())) {
        draft.replace(i + 1, end, refused.keyword("UPDATE"));
        found = true;
      }
    }
    boolean query = refused.statement().kind() != StatementKind.CREATE_FUNCTION;
    return found && query
        ? draft.review("the rows are locked FOR UPDATE, so that other locks of them conflict too")
        : Optional.empty();
  }

  /** The index behind the weak locking clause that begins here; 0 if none does. */
  private static int end(Words words, int at, boolean keyShare) {
    if (words.is(at, "for", "share")) {
      return at + 2;
    }
    if (words.is(at, "for", "no", "key", "update")) {
      return at + 4;
    }
    return keyShare && words.is(at, "for", "key", "share") ? at + 3 : 0;
  }
}
