package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;
import java.util.regex.Pattern;

/** A job id is a UUID in 26 characters of base 32. */
final class JobId implements StatementRule {
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z2-7]{26}");

  private static final Facts FACTS =
      Facts.of("job-id", "22P02", "Unable to convert text to UUID.")
          .problem("A job id has 26 characters, letters and 2 to 7.")
          .fix(Fix.REVIEW, "Pass the job_id that the statement returned.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.CALL;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return WaitForJob.calls(statement).stream()
        .filter(call -> call.firstLiteral().filter(id -> !wellFormed(id)).isPresent())
        .map(call -> Finding.at(call.at()))
        .toList();
  }

  private static boolean wellFormed(String id) {
    return WELL_FORMED.matcher(id).matches();
  }
}
