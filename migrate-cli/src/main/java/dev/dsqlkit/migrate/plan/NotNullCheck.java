package dev.dsqlkit.migrate.plan;

import static dev.dsqlkit.sql.QualifiedName.written;

import dev.dsqlkit.migrate.schema.Check;
import dev.dsqlkit.migrate.schema.Table;
import java.util.Locale;
import java.util.Optional;

/** {@code CHECK (c IS NOT NULL)}, which stands for NOT NULL of a column that was there. */
final class NotNullCheck {
  private NotNullCheck() {}

  static Optional<Check> in(Table table, String column) {
    return table.checks().stream().filter(check -> isFor(check, column)).findFirst();
  }

  /** Whether a check of a database demands nothing but that the column is not null. */
  static boolean isFor(Check check, String column) {
    String expression = check.expression().strip();
    while (expression.startsWith("(") && expression.endsWith(")")) {
      expression = expression.substring(1, expression.length() - 1).strip();
    }
    String name = written(column);
    return expression.length() > name.length()
        && expression.startsWith(name)
        && expression
            .substring(name.length())
            .toUpperCase(Locale.ROOT)
            .replaceAll("\\s+", " ")
            .equals(" IS NOT NULL");
  }

  /** A name for it that the table does not have. */
  static String nameFor(Table table, String column) {
    String base = table.name().name() + "_" + column;
    String name = (base.length() > 60 ? base.substring(0, 60) : base) + "_nn";
    while (isTaken(table, name)) {
      name = name + "1";
    }
    return name;
  }

  private static boolean isTaken(Table table, String name) {
    return table.checks().stream().anyMatch(check -> check.name().equals(name));
  }
}
