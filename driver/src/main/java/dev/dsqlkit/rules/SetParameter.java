package dev.dsqlkit.rules;

import dev.dsqlkit.sql.ParameterSetting;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;
import java.util.function.Predicate;

/** SET of a parameter that Aurora DSQL does not let a session set. */
record SetParameter(Predicate<ParameterSetting> refused, Facts facts) implements StatementRule {
  private static final String CHARACTERISTICS = "SESSION CHARACTERISTICS";
  private static final String TEXT = "setting configuration parameter \"%s\" not supported";

  static final List<SetParameter> ALL =
      List.of(
          new SetParameter(
              setting -> setting.name().equals("TRANSACTION"),
              Facts.unsupported("set-transaction", TEXT)
                  .problem("A transaction's mode cannot be changed once it has begun.")
                  .fix(Fix.REVIEW, "Give the mode in BEGIN.")),
          new SetParameter(
              setting ->
                  setting.name().equals("role")
                      && setting.scope() == ParameterSetting.Scope.SESSION,
              Facts.unsupported("set-role", TEXT)
                  .evidence(Evidence.observed("2026-08-28"))
                  .problem("A session keeps the role that it logged in with.")
                  .fix(Fix.REVIEW, "Log in as that role.")),
          new SetParameter(
              setting -> setting.name().equals(SessionParameters.BATCHED_NESTLOOP),
              Facts.unsupported("set-batched-nestloop-before-2026-09", TEXT)
                  .until("2026-09")
                  .evidence(Evidence.documented("2026-09-11"))
                  .problem("DSQL had no batched nested loops.")
                  .fix(Fix.SAFE, "Remove the statement.")),
          new SetParameter(
              setting ->
                  !setting.name().equals(CHARACTERISTICS)
                      && !SessionParameters.settable(setting.name()),
              Facts.unsupported("set-parameter", TEXT)
                  .problem("DSQL lets a session set few parameters.")
                  .fix(Fix.REVIEW, "Remove it; for a time limit use Statement.setQueryTimeout.")));

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.VARIABLE_SET;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return statement
        .parameterSetting()
        .filter(setting -> setting.action() == ParameterSetting.Action.SET)
        .filter(refused)
        .stream()
        .map(setting -> Finding.at(statement, setting.name()))
        .toList();
  }
}
