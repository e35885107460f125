package dev.dsqlkit.rules;

import dev.dsqlkit.sql.CreateFunction;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/** Types that a function may not return. Arrays, inet and tsvector are not known to be refused. */
final class FunctionReturnType implements StatementRule {
  private static final Facts FACTS =
      Facts.unsupported("function-return-type", "datatype %s not supported")
          .evidence(
              Evidence.observed("2026-08-28")
                  .unsure("refused; the text is that of a column of the type"))
          .problem("DSQL has no functions that return such a type.")
          .fix(Fix.REVIEW, "Return text, and convert where it is used.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.CREATE_FUNCTION;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return statement.createFunction().flatMap(CreateFunction::returns).stream()
        .filter(DataTypes::refusedAsReturnType)
        .map(type -> Finding.at(statement, DataTypes.display(type)))
        .toList();
  }
}
