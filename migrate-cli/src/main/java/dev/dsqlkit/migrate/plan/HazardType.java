package dev.dsqlkit.migrate.plan;

/** What may go wrong for an application, or be lost, when a step runs. */
public enum HazardType {
  /** Rows or values are gone for good. */
  DELETES_DATA(Weight.BLOCKS),
  /** All rows of a table are written anew. */
  TABLE_REWRITE(Weight.BLOCKS),
  /** Writes that happen meanwhile would be missed. */
  REQUIRES_WRITE_PAUSE(Weight.BLOCKS),
  /** For a while there is no index where there was one. */
  INDEX_GAP(Weight.BLOCKS),
  /** An index is gone for good. */
  INDEX_DROPPED(Weight.BLOCKS),
  /** Less is demanded of rows than before. */
  CONSTRAINT_WEAKENED(Weight.BLOCKS),
  /** Rows that are there keep NULL in a new column. */
  NULLS_IN_EXISTING_ROWS(Weight.BLOCKS),
  /** Who may do what changes. */
  AUTHZ_UPDATE(Weight.BLOCKS),
  /** A job reads a whole table, and may find rows that are not allowed. */
  VALIDATION_SCAN(Weight.WARNS),
  /** A job builds an index over rows that are there. */
  INDEX_BUILD(Weight.WARNS),
  /** A limit of the service is near. */
  SLOT_LIMIT(Weight.WARNS),
  /** Two expressions could not be proved to be the same, and are taken for different. */
  UNPROVABLE_EQUAL(Weight.WARNS),
  /** An object of the database is not in the files. */
  UNMANAGED_OBJECT(Weight.NOTES);

  private final Weight weight;

  HazardType(Weight weight) {
    this.weight = weight;
  }

  /** What it does unless it is allowed. */
  public Weight weight() {
    return weight;
  }

  /** What a hazard does. */
  public enum Weight {
    /** The plan is not applied unless it is allowed. */
    BLOCKS,
    /** It is told. */
    WARNS,
    /** It is listed. */
    NOTES
  }
}
