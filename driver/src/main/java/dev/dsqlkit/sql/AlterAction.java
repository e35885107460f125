package dev.dsqlkit.sql;

import java.util.List;
import java.util.Optional;

/**
 * One action of ALTER TABLE.
 *
 * @param name the column or constraint it is about
 * @param type the new type of SET_TYPE
 * @param identity the options of ADD_IDENTITY and SET_IDENTITY
 * @param ifExists whether IF EXISTS, or IF NOT EXISTS for ADD_COLUMN, is given
 * @param tokens the tokens of the action, the first included
 */
public record AlterAction(
    Kind kind,
    Optional<String> name,
    Optional<Column> addedColumn,
    Optional<Constraint> addedConstraint,
    Optional<TypeName> type,
    Optional<SequenceOptions> identity,
    boolean ifExists,
    boolean cascade,
    List<Token> tokens) {

  /** The token the action begins with. */
  public Token at() {
    return tokens.get(0);
  }

  /** What an action does. */
  public enum Kind {
    ADD_COLUMN,
    DROP_COLUMN,
    SET_DEFAULT,
    DROP_DEFAULT,
    SET_NOT_NULL,
    DROP_NOT_NULL,
    DROP_EXPRESSION,
    SET_TYPE,
    SET_STATISTICS,
    SET_STORAGE,
    SET_COMPRESSION,
    SET_OPTIONS,
    ADD_IDENTITY,
    SET_IDENTITY,
    DROP_IDENTITY,
    ADD_CONSTRAINT,
    ALTER_CONSTRAINT,
    VALIDATE_CONSTRAINT,
    DROP_CONSTRAINT,
    ENABLE_ROW_SECURITY,
    DISABLE_ROW_SECURITY,
    FORCE_ROW_SECURITY,
    NO_FORCE_ROW_SECURITY,
    ENABLE_TRIGGER,
    DISABLE_TRIGGER,
    ENABLE_RULE,
    DISABLE_RULE,
    CLUSTER,
    SET_WITHOUT_CLUSTER,
    SET_WITHOUT_OIDS,
    SET_LOGGED,
    SET_UNLOGGED,
    SET_TABLESPACE,
    SET_ACCESS_METHOD,
    SET_STORAGE_PARAMETERS,
    RESET_STORAGE_PARAMETERS,
    INHERIT,
    NO_INHERIT,
    OF,
    NOT_OF,
    OWNER_TO,
    REPLICA_IDENTITY,
    ATTACH_PARTITION,
    DETACH_PARTITION,
    OTHER
  }
}
