package dev.dsqlkit.interleaving;

import dev.dsqlkit.interleaving.Operation.Statement;
import java.util.List;
import java.util.Map;

/** What the rows and the statements of the model are in SQL. */
interface Tables {
  List<String> definitions();

  String reset(Map<String, Integer> rows);

  String sql(Statement statement);

  /** A query of names and values. */
  String rows();
}
