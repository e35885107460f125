package dev.dsqlkit.migrate.fix;

import dev.dsqlkit.rules.Fix;
import dev.dsqlkit.sql.Edit;
import java.util.List;

/**
 * A rewrite of a statement.
 *
 * @param kind {@link Fix#SAFE} if the meaning stays, {@link Fix#REVIEW} if somebody has to decide
 * @param change what is done, and for one to review what it changes, in one sentence
 * @param edits what is replaced; all of them or none
 */
public record Repair(Fix kind, String change, List<Edit> edits) {

  /** The same with its edits moved. */
  public Repair movedBy(long distance) {
    return new Repair(
        kind,
        change,
        edits.stream()
            .map(
                edit ->
                    new Edit(
                        Math.toIntExact(edit.start() + distance),
                        Math.toIntExact(edit.end() + distance),
                        edit.replacement()))
            .toList());
  }
}
