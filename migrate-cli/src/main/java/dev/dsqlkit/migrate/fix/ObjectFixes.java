package dev.dsqlkit.migrate.fix;

import static java.util.Map.entry;

import dev.dsqlkit.sql.ObjectReference;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.TokenKind;
import java.util.Map;
import java.util.Optional;

/** Types, routines and other objects that are called by another word, or made in another way. */
final class ObjectFixes {
  static final Map<String, Fixer> BY_RULE =
      Map.ofEntries(
          entry("create-enum", ObjectFixes::enumeration),
          entry("drop-type", ObjectFixes::dropType),
          entry("rename-type", ObjectFixes::renameType),
          entry("drop-domain-cascade", ObjectFixes::dropDomain),
          entry("drop-index-concurrently", ObjectFixes::dropIndex),
          entry("drop-routine-before-2026-04", ObjectFixes::routine),
          entry("rename-routine-before-2026-04", ObjectFixes::routine),
          entry("grant-on-routine-before-2026-04", ObjectFixes::routine),
          entry("statistics-target", ObjectFixes::statisticsTarget),
          entry("temporary-view", ObjectFixes::temporaryView),
          entry("grant-on-database", Grants::onDatabase),
          entry("grant-on-public-schema", Grants::onPublicSchema));

  private ObjectFixes() {}

  private static Optional<Repair> enumeration(Refused refused) {
    Draft draft = new Draft(refused);
    Words words = draft.words();
    int kind = words.nameEnd(2) + 1;
    boolean hasLabels = words.isSymbol(kind + 1, "(") && !words.isSymbol(kind + 2, ")");
    if (refused.statement().kind() != StatementKind.CREATE_ENUM || !hasLabels) {
      return Optional.empty();
    }
    return draft
        .replace(1, refused.keyword("DOMAIN"))
        .replace(kind, "text CHECK (VALUE IN")
        .insertAfter(words.close(kind + 1), ")")
        .review("values are text: they are ordered by their text and not by the list");
  }

  private static Optional<Repair> dropType(Refused refused) {
    Optional<ObjectReference> object = object(refused, StatementKind.DROP, "TYPE");
    Draft draft = new Draft(refused).replace(1, refused.keyword("DOMAIN"));
    return object.flatMap(
        dropped ->
            dropped.cascade()
                ? draft.review("a domain is dropped, which no column may use")
                : draft.safe("DROP DOMAIN is written: there are no other types"));
  }

  private static Optional<Repair> renameType(Refused refused) {
    Draft draft = new Draft(refused);
    return object(refused, StatementKind.RENAME, "TYPE")
        .filter(object -> draft.words().is(draft.words().nameEnd(2), "rename", "to"))
        .flatMap(
            object ->
                draft
                    .replace(1, refused.keyword("DOMAIN"))
                    .safe("ALTER DOMAIN is written: there are no other types"));
  }

  private static Optional<Repair> dropDomain(Refused refused) {
    int last = refused.tokens().size() - 1;
    return object(refused, StatementKind.DROP, "DOMAIN")
        .filter(ObjectReference::cascade)
        .flatMap(
            object ->
                new Draft(refused)
                    .remove(last, last + 1)
                    .review("the statement fails while a column uses the domain"));
  }

  private static Optional<Repair> dropIndex(Refused refused) {
    return object(refused, StatementKind.DROP, "INDEX")
        .filter(ObjectReference::concurrently)
        .flatMap(
            object ->
                new Draft(refused)
                    .remove(2, 3)
                    .review("the index is dropped at once, and may be in a transaction"));
  }

  private static Optional<Repair> routine(Refused refused) {
    Draft draft = new Draft(refused);
    int routine = draft.words().find("routine");
    return refused.statement().object().isEmpty() || routine < 0
        ? Optional.empty()
        : draft
            .replace(routine, refused.keyword("FUNCTION"))
            .safe("FUNCTION is written: there are no procedures");
  }

  private static Optional<Repair> statisticsTarget(Refused refused) {
    int last = refused.tokens().size() - 1;
    return refused.statement().kind() == StatementKind.ALTER_STATS
            && refused.tokens().get(last).kind() == TokenKind.NUMBER
        ? new Draft(refused).replace(last, "100").safe("the statistics target is 100, the most")
        : Optional.empty();
  }

  private static Optional<Repair> temporaryView(Refused refused) {
    Draft draft = new Draft(refused);
    Words words = draft.words();
    int start = words.is(1, "or", "replace") ? 3 : 1;
    int end = words.isAny(start, "local", "global") ? start + 2 : start + 1;
    return refused.statement().kind() == StatementKind.VIEW
            && words.isAny(end - 1, "temp", "temporary")
        ? draft.remove(start, end).review("the view is lasting and shared: every session sees it")
        : Optional.empty();
  }

  private static Optional<ObjectReference> object(
      Refused refused, StatementKind kind, String type) {
    return refused
        .statement()
        .object()
        .filter(object -> refused.statement().kind() == kind && object.type().equals(type));
  }
}
