package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.sql.AlterAction;
import dev.dsqlkit.sql.AlterTable;
import dev.dsqlkit.sql.Constraint;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The indexes that a script has begun to build, and has not waited for. */
final class UnbuiltIndexes {
  private final Set<String> names = new HashSet<>();

  /** Whether the statement needs one of them to be valid; notes those that it begins to build. */
  boolean isUsedBy(SqlStatement statement) {
    if (statement.kind() == StatementKind.CALL) {
      names.clear(); // of whose job is not known here: ids are made by the cluster
    }
    statement
        .createIndex()
        .filter(index -> index.async())
        .flatMap(index -> index.name())
        .ifPresent(names::add);
    return statement.alterTable().map(AlterTable::actions).stream()
        .flatMap(List::stream)
        .map(AlterAction::addedConstraint)
        .flatMap(constraint -> constraint.stream())
        .map(Constraint::indexName)
        .flatMap(name -> name.stream())
        .anyMatch(names::contains);
  }
}
