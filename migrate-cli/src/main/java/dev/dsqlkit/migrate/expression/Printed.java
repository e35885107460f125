package dev.dsqlkit.migrate.expression;

import java.util.stream.Collectors;

/** Pieces of expressions for people to read, shortened. */
final class Printed {
  private static final int LENGTH = 60;
  private static final int DEPTH = 3;

  private Printed() {}

  static String of(Node node) {
    String text = text(node, DEPTH);
    return text.length() > LENGTH ? text.substring(0, LENGTH) + "..." : text;
  }

  private static String text(Node node, int depth) {
    if (depth == 0) {
      return "...";
    }
    return switch (node.kind()) {
      case CONSTANT, RAW_CONSTANT ->
          node.type().startsWith("int") || node.type().equals("bool")
              ? node.label()
              : "'" + node.label().replace("'", "''") + "'";
      case NULL -> "NULL";
      case COLUMN -> node.label();
      case CAST -> "(" + text(node.part(0), depth) + ")::" + node.type();
      case OPERATOR ->
          node.parts().size() == 1
              ? node.label() + " " + text(node.part(0), depth - 1)
              : text(node.part(0), depth - 1)
                  + " "
                  + node.label()
                  + " "
                  + text(node.part(1), depth - 1);
      case ARGUMENTS -> list(node, ", ", depth);
      case CALL -> node.label() + "(" + text(node.part(0), depth) + ")";
      case AND -> "(" + list(node, " AND ", depth) + ")";
      case OR -> "(" + list(node, " OR ", depth) + ")";
      case ARRAY -> "ARRAY[" + list(node, ", ", depth) + "]";
      case STAR -> "*";
      case WORD -> node.label().isEmpty() ? "nothing" : node.label();
      default -> {
        String name = node.kind().name().replace('_', ' ');
        String label = node.label().isEmpty() ? "" : " " + node.label();
        yield name + label + " (" + list(node, ", ", depth) + ")";
      }
    };
  }

  private static String list(Node node, String separator, int depth) {
    return node.parts().stream()
        .map(part -> text(part, depth - 1))
        .collect(Collectors.joining(separator));
  }
}
