package dev.dsqlkit.migrate.fix;

import dev.dsqlkit.sql.Constraint;
import dev.dsqlkit.sql.Token;
import dev.dsqlkit.sql.TokenKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Columns of types that Aurora DSQL computes with but does not store. */
final class StoredTypes {
  private static final Set<String> WITH_TEXT_FORM =
      Set.of("xml", "inet", "cidr", "macaddr", "macaddr8");

  private StoredTypes() {}

  static Optional<Repair> repair(DefinedColumn column, Draft draft) {
    if (column.column().type().arrayDimensions() > 0) {
      return array(column, draft);
    }
    return WITH_TEXT_FORM.contains(column.column().type().display())
        ? asText(column, draft)
        : Optional.empty();
  }

  /** Anything that computes with the column would mean something else. */
  static Optional<Repair> asText(DefinedColumn column, Draft draft) {
    List<Token> value = defaultValue(column);
    boolean literal = value.size() == 1 && value.get(0).kind() == TokenKind.STRING;
    if (computes(column) || !(value.isEmpty() || literal)) {
      return Optional.empty();
    }
    String type = column.column().type().display();
    return draft
        .replace(column.type(), column.typeEnd(), "text")
        .review(
            "the column is text: values are not checked to be %s, and are cast where they are used"
                .formatted(type));
  }

  private static Optional<Repair> array(DefinedColumn column, Draft draft) {
    List<Token> value = defaultValue(column);
    boolean key = column.has(Constraint.Kind.PRIMARY_KEY) || column.has(Constraint.Kind.UNIQUE);
    if (key || computes(column) || !(value.isEmpty() || isEmptyArray(value))) {
      return Optional.empty();
    }
    if (!value.isEmpty()) {
      int first = draft.words().index(value.get(0));
      draft.replace(first, first + value.size(), "'[]'");
    }
    return draft
        .replace(column.type(), column.typeEnd(), "jsonb")
        .review(
            "the column holds JSON arrays: they are written as '[1, 2]' and not as '{1,2}', and"
                + " have the operators of jsonb");
  }

  private static List<Token> defaultValue(DefinedColumn column) {
    return column.constraint(Constraint.Kind.DEFAULT).map(Constraint::expression).orElse(List.of());
  }

  private static boolean computes(DefinedColumn column) {
    return column.has(Constraint.Kind.CHECK) || column.has(Constraint.Kind.GENERATED_STORED);
  }

  /** {@code '{}'} or {@code ARRAY[]}, with or without a cast. */
  private static boolean isEmptyArray(List<Token> value) {
    Words words = new Words(value);
    boolean literal =
        value.get(0).kind() == TokenKind.STRING && value.get(0).value().strip().equals("{}");
    boolean constructor = words.is(0, "array") && words.isSymbol(1, "[") && words.isSymbol(2, "]");
    int behind = literal ? 1 : 3;
    return (literal || constructor) && (behind == value.size() || words.isSymbol(behind, "::"));
  }
}
