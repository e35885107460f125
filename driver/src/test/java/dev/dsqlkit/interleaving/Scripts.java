package dev.dsqlkit.interleaving;

import dev.dsqlkit.interleaving.Operation.End;
import dev.dsqlkit.interleaving.Operation.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * All scripts of up to so many operations over two rows, in a normal form: an end with nothing
 * before it does nothing, so there is none; a script that does not end its last transaction has
 * COMMIT after it, which does not count, so none ends with a COMMIT that does.
 */
final class Scripts {
  private final List<Operation> statements = new ArrayList<>();
  private final List<Script> scripts = new ArrayList<>();
  private final int operations;

  private Scripts(int operations, List<CellVerb> verbs) {
    this.operations = operations;
    for (CellVerb verb : verbs) {
      statements.add(new Statement(verb, 1, 0));
      statements.add(new Statement(verb, 2, 0));
    }
  }

  static List<Script> of(int operations, List<CellVerb> verbs) {
    Scripts all = new Scripts(operations, verbs);
    all.goOn(List.of());
    return all.scripts;
  }

  private void goOn(List<Operation> soFar) {
    boolean open = !soFar.isEmpty() && !(soFar.get(soFar.size() - 1) instanceof End);
    if (open) {
      scripts.add(new Script(plus(soFar, End.COMMIT)));
    } else if (!soFar.isEmpty() && soFar.get(soFar.size() - 1) == End.ROLLBACK) {
      scripts.add(new Script(soFar));
    }
    if (soFar.size() < operations) {
      statements.forEach(statement -> goOn(plus(soFar, statement)));
      if (open) {
        goOn(plus(soFar, End.COMMIT));
        goOn(plus(soFar, End.ROLLBACK));
      }
    }
  }

  private static List<Operation> plus(List<Operation> soFar, Operation last) {
    List<Operation> longer = new ArrayList<>(soFar);
    longer.add(last);
    return longer;
  }
}
