package dev.dsqlkit.compat;

import dev.dsqlkit.sql.Clause;
import dev.dsqlkit.sql.Edit;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** FOR NO KEY UPDATE and FOR SHARE, which Aurora DSQL does not have. */
final class RowLocks implements Habit {
  /** Calls in whose arguments FOR is not a locking clause: {@code substring(name for share)}. */
  private static final Set<String> CALLS_WITH_FOR = Set.of("substring", "overlay");

  @Override
  public String id() {
    return "row-locks";
  }

  @Override
  public String sent() {
    return "`SELECT ... FOR NO KEY UPDATE` and `SELECT ... FOR SHARE` (Hibernate's pessimistic locks)";
  }

  @Override
  public String becomes() {
    return "`FOR UPDATE`, which conflicts with everything that the weaker lock conflicts with";
  }

  @Override
  public List<Edit> edits(SqlStatement statement) {
    if (!statement.has(Clause.FOR_NO_KEY_UPDATE) && !statement.has(Clause.FOR_SHARE)) {
      return List.of();
    }
    List<Token> tokens = statement.tokens();
    List<Edit> edits = new ArrayList<>();
    Deque<Boolean> insideCall = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isSymbol("(")) {
        insideCall.push(i > 0 && CALLS_WITH_FOR.contains(tokens.get(i - 1).value()));
      } else if (tokens.get(i).isSymbol(")") && !insideCall.isEmpty()) {
        insideCall.pop();
      }
      int length = weakLock(tokens, i);
      if (length > 0 && !Boolean.TRUE.equals(insideCall.peek())) {
        edits.add(Edit.replace(tokens.get(i + 1), tokens.get(i + length - 1), "UPDATE"));
      }
    }
    return edits;
  }

  /** The number of tokens of the weak locking clause that begins here; 0 if none does. */
  private static int weakLock(List<Token> tokens, int at) {
    if (startsWith(tokens, at, "for", "share")) {
      return 2;
    }
    return startsWith(tokens, at, "for", "no", "key", "update") ? 4 : 0;
  }

  private static boolean startsWith(List<Token> tokens, int at, String... words) {
    if (at + words.length > tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (!tokens.get(at + i).is(words[i])) {
        return false;
      }
    }
    return true;
  }
}
