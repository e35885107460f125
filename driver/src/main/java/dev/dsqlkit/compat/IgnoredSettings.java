package dev.dsqlkit.compat;

import dev.dsqlkit.sql.Edit;
import dev.dsqlkit.sql.ParameterSetting;
import dev.dsqlkit.sql.SqlStatement;
import java.util.List;
import java.util.Set;

/** Settings that mean nothing where nobody waits for a lock, but that Aurora DSQL refuses. */
final class IgnoredSettings implements Habit {
  private static final Set<String> IGNORED = Set.of("lock_timeout", "client_min_messages");

  @Override
  public String id() {
    return "ignored-settings";
  }

  @Override
  public String sent() {
    return "`SET [LOCAL] lock_timeout` (Hibernate 7) and `SET client_min_messages` (Hibernate's schema export)";
  }

  @Override
  public String becomes() {
    return "an empty statement: nobody waits for a lock on Aurora DSQL, and notices are warnings in JDBC";
  }

  @Override
  public List<Edit> edits(SqlStatement statement) {
    return statement
        .parameterSetting()
        .filter(setting -> setting.action() != ParameterSetting.Action.SHOW)
        .filter(setting -> IGNORED.contains(setting.name()))
        .map(setting -> List.of(new Edit(statement.start(), statement.end(), "")))
        .orElse(List.of());
  }
}
