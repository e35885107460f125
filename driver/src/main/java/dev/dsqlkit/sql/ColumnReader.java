package dev.dsqlkit.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a column definition. */
final class ColumnReader {
  private ColumnReader() {}

  static Column read(Cursor at) throws UnreadableException {
    Token name = at.token();
    if (!Keywords.isColumnName(name)) {
      throw new UnreadableException();
    }
    at.skip(1);
    TypeName type = new TypeReader(at).read();
    List<Constraint> constraints = new ArrayList<>();
    boolean collate = false;
    Optional<String> storage = Optional.empty();
    Optional<String> compression = Optional.empty();
    while (!at.atEnd() && !at.seesSymbol(",") && !at.seesSymbol(")")) {
      if (at.take("collate")) {
        at.qualifiedName();
        collate = true;
      } else if (at.take("storage")) {
        storage = Optional.of(at.name().toUpperCase(Locale.ROOT));
      } else if (at.take("compression")) {
        compression = Optional.of(at.name());
      } else {
        constraints.add(new ConstraintReader(at).ofColumn());
      }
    }
    return new Column(
        name.value(), type, List.copyOf(constraints), collate, storage, compression, name);
  }
}
