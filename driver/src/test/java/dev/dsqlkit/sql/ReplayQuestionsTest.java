package dev.dsqlkit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the replay of a transaction asks of a statement. */
class ReplayQuestionsTest {

  static List<StatementCase> order() {
    return StatementCase.of("order.sql");
  }

  static List<StatementCase> inserts() {
    return StatementCase.of("insert-values.sql");
  }

  static List<StatementCase> generatorSelects() {
    return StatementCase.of("generator-select.sql");
  }

  static List<StatementCase> sequenceState() {
    return StatementCase.of("sequence-state.sql");
  }

  static List<StatementCase> nextval() {
    return StatementCase.of("nextval.sql");
  }

  static List<StatementCase> targets() {
    return StatementCase.of("targets.sql");
  }

  @ParameterizedTest
  @MethodSource("targets")
  void theRelationsThatAreWrittenToAreRead(StatementCase each) {
    assertThat(each.statement().targets()).hasToString(each.expected());
  }

  static List<StatementCase> lockedRows() {
    return StatementCase.of("locked-rows.sql");
  }

  @ParameterizedTest
  @MethodSource("lockedRows")
  void theRowsThatAreLockedCanBeAskedFor(StatementCase each) {
    assertThat(each.statement().lockedRows().map(LockedRows::sql).orElse("none"))
        .isEqualTo(each.expected());
  }

  @ParameterizedTest
  @MethodSource("order")
  void orderIsPromisedAtTheTopLevel(StatementCase each) {
    assertThat(each.statement().promisesOrder()).hasToString(each.expected());
  }

  @ParameterizedTest
  @MethodSource("inserts")
  void theValuesOfAnInsertAreRead(StatementCase each) {
    SqlStatement statement = each.statement();

    assertThat(statement.insertValues().map(insert -> describe(insert, each.sql())).orElse("empty"))
        .isEqualTo(each.expected());
  }

  @ParameterizedTest
  @MethodSource("inserts")
  void theOffsetsOfAnInsertLeadIntoTheScript(StatementCase each) {
    String script = "select 1; " + each.sql();
    SqlStatement statement = SqlReader.readJdbc(script).get(1);

    assertThat(statement.insertValues().map(insert -> describe(insert, script)).orElse("empty"))
        .isEqualTo(each.expected());
  }

  /** Cuts out what the offsets point at. */
  private static String describe(InsertValues insert, String script) {
    assertThat(script.charAt(insert.columnsEnd())).isEqualTo(')');
    assertThat(Lexer.read(script.substring(insert.columnsEnd() + 1), true)[0].value())
        .isIn("values", "overriding");
    return "%s (%s)%s: %s"
        .formatted(
            insert.table(),
            String.join(", ", insert.columns()),
            insert.overriding() ? " overriding" : "",
            insert.rows().stream()
                .map(row -> describe(row, script))
                .collect(Collectors.joining(" / ")));
  }

  private static String describe(InsertValues.Row row, String script) {
    assertThat(script.charAt(row.end())).isEqualTo(')');
    int lastItem = row.items().get(row.items().size() - 1).end();
    assertThat(row.end()).isGreaterThanOrEqualTo(lastItem);
    assertThat(Lexer.read(script.substring(lastItem, row.end()), true)).isEmpty();
    return row.items().stream()
        .map(item -> item.isDefault() ? "DEFAULT" : script.substring(item.start(), item.end()))
        .collect(Collectors.joining(" | "));
  }

  @ParameterizedTest
  @MethodSource("generatorSelects")
  void aSelectOfGeneratorsAloneIsRecognised(StatementCase each) {
    assertThat(each.statement().isGeneratorSelect()).hasToString(each.expected());
  }

  @ParameterizedTest
  @MethodSource("sequenceState")
  void callsThatReadOrSetASequenceAreFound(StatementCase each) {
    assertThat(each.statement().callsSequenceState()).hasToString(each.expected());
  }

  @ParameterizedTest
  @MethodSource("nextval")
  void callsOfNextvalAreFound(StatementCase each) {
    assertThat(each.statement().callsNextval()).hasToString(each.expected());
  }
}
