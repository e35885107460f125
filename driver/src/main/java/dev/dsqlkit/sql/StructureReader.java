package dev.dsqlkit.sql;

/** Chooses the reader for a kind of statement. */
final class StructureReader {
  private StructureReader() {}

  static Structure read(StatementKind kind, TokenRange tokens) {
    return NoStructure.INSTANCE;
  }
}
