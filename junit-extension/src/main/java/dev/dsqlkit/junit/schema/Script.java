package dev.dsqlkit.junit.schema;

import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import java.util.List;

/** An SQL file, cut into its statements. */
record Script(String place, List<SqlStatement> statements) {
  private static final int BEGINNING = 80;

  static Script of(SourceFile file) {
    return new Script(file.place(), SqlReader.read(file.text()));
  }

  /** Such as {@code db/schema/orders.sql:12: CREATE TABLE orders (id uuid ...}. */
  String describe(SqlStatement statement) {
    return place(statement.start(), statement) + ": " + beginning(statement);
  }

  /** The file and the line of an offset in it. */
  String place(int offset, SqlStatement statement) {
    long line = 1 + statement.script().substring(0, offset).chars().filter(c -> c == '\n').count();
    return place + ":" + line;
  }

  /** Without its constants, which may be secret. */
  static String beginning(SqlStatement statement) {
    String line = MaskedSql.of(statement.text());
    return line.length() <= BEGINNING ? line : line.substring(0, BEGINNING) + " ...";
  }
}
