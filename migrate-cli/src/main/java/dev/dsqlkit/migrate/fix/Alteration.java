package dev.dsqlkit.migrate.fix;

import dev.dsqlkit.sql.AlterAction;
import dev.dsqlkit.sql.AlterTable;
import dev.dsqlkit.sql.QualifiedName;
import dev.dsqlkit.sql.Token;
import java.util.List;
import java.util.Optional;

/**
 * One action of ALTER TABLE.
 *
 * @param from index of its first token
 * @param to index behind its last
 */
record Alteration(
    Refused refused, Draft draft, AlterTable table, AlterAction action, int from, int to) {

  /** The action that the refusal is about. */
  static Optional<Alteration> at(Refused refused) {
    Draft draft = new Draft(refused);
    return refused
        .statement()
        .alterTable()
        .filter(table -> draft.words().is(0, "alter", "table"))
        .flatMap(
            table ->
                table.actions().stream()
                    .filter(action -> isAt(action, refused.position()))
                    .map(action -> of(refused, draft, table, action))
                    .findFirst());
  }

  private static Alteration of(Refused refused, Draft draft, AlterTable table, AlterAction action) {
    int from = draft.words().index(action.at());
    return new Alteration(refused, draft, table, action, from, from + action.tokens().size());
  }

  private static boolean isAt(AlterAction action, int position) {
    return action.at().start() == position
        || action.addedColumn().filter(column -> column.at().start() == position).isPresent();
  }

  boolean isAlone() {
    return table.actions().size() == 1;
  }

  QualifiedName tableName() {
    return table.name();
  }

  /** The words between ALTER TABLE and the actions: the name, IF EXISTS, ONLY. */
  String tableWords() {
    return refused.onOneLine(
        words().tokens().subList(2, words().index(table.actions().get(0).at())));
  }

  /** The name of the table as written. */
  String tableText() {
    int start = words().is(2, "if", "exists") ? 4 : 2;
    if (words().is(start, "only")) {
      start++;
    }
    if (words().isSymbol(start, "(")) {
      start++;
    }
    return refused.onOneLine(words().tokens().subList(start, words().nameEnd(start)));
  }

  String text(int index) {
    return refused.text(words().at(index));
  }

  String text(List<Token> tokens) {
    return refused.text(tokens);
  }

  Words words() {
    return draft.words();
  }

  /** Takes the action out of its list; the statement goes with its only action. */
  Draft remove() {
    if (isAlone()) {
      return draft.removeStatement();
    }
    return words().isSymbol(from - 1, ",")
        ? draft.remove(from - 1, to)
        : draft.remove(from, to + 1);
  }

  /** Adds a statement for the validation of a constraint. */
  Draft validate(String constraint) {
    return draft.behind(
        "ALTER TABLE ASYNC %s VALIDATE CONSTRAINT %s".formatted(tableWords(), constraint));
  }

  /** Adds an ALTER TABLE of the same table. */
  Draft alter(String change) {
    return draft.behind("ALTER TABLE %s %s".formatted(tableWords(), change));
  }

  /** The name that PostgreSQL gives to something of this table, if that is sure. */
  Optional<String> named(String middle, String suffix) {
    if (!refused.hasRealNames()) {
      return Optional.empty();
    }
    String table = tableName().name();
    return ObjectNames.of(table + (middle.isEmpty() ? "" : "_" + middle) + suffix);
  }
}
