package dev.dsqlkit.interleaving;

/** What a session is told about an operation. */
record Answer(String text) {
  static final Answer DONE = new Answer("done");
  static final Answer NO_ROW = new Answer("no row");

  /** The transaction loses to one that committed before. */
  static final Answer CONFLICT = new Answer("error 40001 OC000");

  /** The transaction has failed before. */
  static final Answer ABORTED = new Answer("error 25P02");

  static final Answer UNIQUE_VIOLATION = new Answer("error 23505");
  static final Answer FOREIGN_KEY_VIOLATION = new Answer("error 23503");

  static Answer value(int value) {
    return new Answer("value " + value);
  }

  static Answer count(int rows) {
    return new Answer("count " + rows);
  }

  boolean isError() {
    return text.startsWith("error");
  }

  @Override
  public String toString() {
    return text;
  }
}
