package dev.dsqlkit.rules;

import dev.dsqlkit.sql.AlterAction;
import dev.dsqlkit.sql.Column;
import dev.dsqlkit.sql.SequenceOptions;
import dev.dsqlkit.sql.SqlStatement;
import java.util.List;
import java.util.stream.Stream;

/** The identity columns that a statement makes or changes, with their options. */
final class Identities {
  private Identities() {}

  /** AS IDENTITY of a new column, or of ALTER COLUMN ADD GENERATED. */
  static List<SequenceOptions> madeBy(SqlStatement statement) {
    Stream<SequenceOptions> ofColumns =
        Columns.definedBy(statement).stream().flatMap(Identities::of);
    Stream<SequenceOptions> ofActions =
        Actions.of(statement)
            .filter(action -> action.kind() == AlterAction.Kind.ADD_IDENTITY)
            .flatMap(action -> action.identity().stream());
    return Stream.concat(ofColumns, ofActions).toList();
  }

  /** Those of {@link #madeBy}, and ALTER COLUMN SET of an identity column. */
  static List<SequenceOptions> touchedBy(SqlStatement statement) {
    Stream<SequenceOptions> changed =
        Actions.of(statement)
            .filter(action -> action.kind() == AlterAction.Kind.SET_IDENTITY)
            .flatMap(action -> action.identity().stream());
    return Stream.concat(madeBy(statement).stream(), changed).toList();
  }

  private static Stream<SequenceOptions> of(Column column) {
    return column.constraints().stream().flatMap(constraint -> constraint.identity().stream());
  }
}
