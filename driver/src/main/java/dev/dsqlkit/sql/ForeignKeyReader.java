package dev.dsqlkit.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what stands behind REFERENCES. */
final class ForeignKeyReader {
  private ForeignKeyReader() {}

  static ForeignKey read(Cursor at) throws UnreadableException {
    at.expect("references");
    QualifiedName table = at.qualifiedName();
    List<String> columns = at.seesSymbol("(") ? at.nameList() : List.of();
    Optional<String> match = Optional.empty();
    if (at.take("match")) {
      match = Optional.of(at.name().toUpperCase(Locale.ROOT));
    }
    Optional<String> onDelete = Optional.empty();
    Optional<String> onUpdate = Optional.empty();
    List<String> deleteColumns = List.of();
    while (at.sees("on")) {
      if (at.take("on", "delete")) {
        onDelete = Optional.of(action(at));
        deleteColumns = at.seesSymbol("(") ? at.nameList() : deleteColumns;
      } else {
        at.expect("on");
        at.expect("update");
        onUpdate = Optional.of(action(at));
        if (at.seesSymbol("(")) {
          at.nameList();
        }
      }
    }
    return new ForeignKey(table, columns, match, onDelete, onUpdate, deleteColumns);
  }

  private static String action(Cursor at) throws UnreadableException {
    String first = at.name();
    boolean two = first.equals("no") || first.equals("set");
    return (two ? first + " " + at.name() : first).toUpperCase(Locale.ROOT);
  }
}
