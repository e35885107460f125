package dev.dsqlkit.migrate.expression;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What GROUP BY, DISTINCT ON and ORDER BY name: outputs by position or name, or expressions. */
final class Keys {
  private final Analysis analysis;
  private final Scope scope;
  private final List<FromAnalysis.Output> outputs;

  Keys(Analysis analysis, Scope scope, List<FromAnalysis.Output> outputs) {
    this.analysis = analysis;
    this.scope = scope;
    this.outputs = outputs;
  }

  List<Node> sortKeys(List<Node> keys) {
    List<Node> resolved = new ArrayList<>();
    for (Node key : keys) {
      resolved.add(key.with(List.of(expression(key.part(0), false))));
    }
    return resolved;
  }

  /**
   * Resolves a list.
   *
   * @param grouping whether columns of FROM go before those of the output
   */
  List<Node> expressions(List<Node> keys, boolean grouping) {
    List<Node> resolved = new ArrayList<>();
    for (Node key : keys) {
      if (grouping && key.is(Kind.ROW) && key.label().equals(Node.IMPLICIT)) {
        resolved.addAll(expressions(key.parts(), true));
      } else {
        resolved.add(expression(key, grouping));
      }
    }
    return resolved;
  }

  private Node expression(Node key, boolean grouping) {
    if (key.is(Kind.CLAUSE)) {
      List<Node> sets = new ArrayList<>();
      for (Node set : key.parts()) {
        sets.add(
            set.is(Kind.ROW)
                ? OperatorAnalysis.row(expressions(set.parts(), grouping))
                : expression(set, grouping));
      }
      return key.with(sets);
    }
    if (key.is(Kind.CONSTANT) && key.type().equals("int4")) {
      BigInteger position = new BigInteger(key.label());
      boolean valid =
          position.signum() > 0 && position.compareTo(BigInteger.valueOf(outputs.size())) <= 0;
      return valid ? outputs.get(position.intValue() - 1).value().node() : key;
    }
    if (key.is(Kind.COLUMN) && key.parts().isEmpty()) {
      FromAnalysis.Output output = output(key.label());
      if (output != null) {
        return named(key, output.value().node(), grouping);
      }
    }
    return analysis.of(key, scope).node();
  }

  /** A name that an output has, and perhaps a column of FROM too. */
  private Node named(Node key, Node output, boolean grouping) {
    if (!grouping || scope.hasNoColumn(key.label())) {
      return output;
    }
    Node input = analysis.of(key, scope).node();
    if (scope.hasColumn(key.label()) || input.equals(output)) {
      return input;
    }
    analysis.isIncomplete();
    return Node.of(Kind.STAR, key.label());
  }

  private FromAnalysis.@Nullable Output output(String name) {
    return outputs.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }
}
