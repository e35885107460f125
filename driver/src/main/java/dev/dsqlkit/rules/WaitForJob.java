package dev.dsqlkit.rules;

import dev.dsqlkit.sql.FunctionCall;
import dev.dsqlkit.sql.QualifiedName;
import dev.dsqlkit.sql.SqlStatement;
import java.util.List;

/** Calls of {@code sys.wait_for_job}, the procedure that waits for a background job. */
final class WaitForJob {
  private static final QualifiedName NAME = new QualifiedName("sys", "wait_for_job");

  private WaitForJob() {}

  static List<FunctionCall> calls(SqlStatement statement) {
    return statement.functionCalls().stream().filter(call -> call.name().equals(NAME)).toList();
  }
}
