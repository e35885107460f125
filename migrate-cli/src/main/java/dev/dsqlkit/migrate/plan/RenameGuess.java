package dev.dsqlkit.migrate.plan;

/**
 * Something that is missing in the database and looks like something that is missing in the files.
 *
 * @param kind table or column
 * @param wanted the new name, {@code schema.table} or {@code schema.table.column}
 * @param live the old one, in the same form
 */
public record RenameGuess(String kind, String wanted, String live) {
  /** The comment that says so in the file. */
  public String directive() {
    return "-- dsql:renamed-from " + live.substring(live.lastIndexOf('.') + 1);
  }
}
