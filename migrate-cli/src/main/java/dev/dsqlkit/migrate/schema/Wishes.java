package dev.dsqlkit.migrate.schema;

import java.util.List;
import java.util.Optional;

/**
 * What comments of the form {@code -- dsql:...} ask for about the object below or beside them.
 *
 * @param renamedFrom the name that it has in the database
 * @param backfill the expression for rows that were there before the column
 * @param drops what may be dropped: {@code column NAME}, {@code index NAME}, {@code constraint
 *     NAME}, {@code table NAME} ...
 * @param allows hazards that are allowed for it
 * @param unmanaged whether it is left alone
 * @param sameAs texts of the database that mean what the file says
 */
public record Wishes(
    Optional<String> renamedFrom,
    Optional<String> backfill,
    List<String> drops,
    List<String> allows,
    boolean unmanaged,
    List<String> sameAs) {
  /** None. */
  public static final Wishes NONE =
      new Wishes(Optional.empty(), Optional.empty(), List.of(), List.of(), false, List.of());
}
