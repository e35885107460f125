package dev.dsqlkit.sql;

/** Chooses the reader for a kind of statement. */
final class StructureReader {
  private StructureReader() {}

  static Structure read(StatementKind kind, TokenRange tokens) {
    try {
      return readFamily(kind, tokens);
    } catch (UnreadableException unreadable) {
      return NoStructure.INSTANCE;
    }
  }

  static boolean isRead(StatementKind kind, TokenRange tokens) {
    try {
      readFamily(kind, tokens);
      return kind != StatementKind.UNKNOWN && tokens.isReadable();
    } catch (UnreadableException unreadable) {
      return false;
    }
  }

  private static Structure readFamily(StatementKind kind, TokenRange tokens)
      throws UnreadableException {
    return switch (kind) {
      case CREATE -> CreateTableReader.read(tokens);
      case ALTER_TABLE -> tokens.is(1, "table") ? AlterTableReader.read(tokens) : object(tokens);
      case INDEX -> CreateIndexReader.read(tokens);
      case CREATE_SEQ, ALTER_SEQ -> new CreateSequence(SequenceReader.statement(tokens));
      case CREATE_DOMAIN -> DomainReader.read(tokens);
      case CREATE_FUNCTION -> FunctionReader.read(tokens);
      case TRANSACTION -> TransactionReader.read(tokens);
      case VARIABLE_SET, VARIABLE_SHOW -> SettingReader.read(tokens);
      case INSERT -> InsertValuesReader.read(tokens);
      case SELECT, UPDATE, DELETE, MERGE -> NoStructure.INSTANCE;
      default -> object(tokens);
    };
  }

  private static Structure object(TokenRange tokens) throws UnreadableException {
    return switch (tokens.at(0).value()) {
      case "drop", "alter" -> ObjectReader.object(tokens);
      case "comment", "security" -> ObjectReader.described(tokens);
      case "grant", "revoke" -> GrantReader.read(tokens);
      case "create" -> ObjectReader.created(tokens);
      default -> NoStructure.INSTANCE;
    };
  }
}
