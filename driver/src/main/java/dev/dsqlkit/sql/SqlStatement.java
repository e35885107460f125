package dev.dsqlkit.sql;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One SQL statement as PostgreSQL's parser would see it. Immutable.
 *
 * <p>What cannot be read is never guessed: a structure that does not parse is {@link
 * Optional#empty}, and the statement is then left to the server.
 */
public final class SqlStatement {
  private final String script;
  private final TokenRange tokens;
  private final Classification classification;
  // Benign race: every thread computes the same immutable value.
  private @Nullable Structure structure;

  SqlStatement(String script, TokenRange tokens) {
    this.script = script;
    this.tokens = tokens;
    this.classification = Classifier.classify(tokens);
  }

  /** The parse node of PostgreSQL that this statement becomes. */
  public StatementKind kind() {
    return classification.kind();
  }

  /** The clauses found anywhere in the statement, nested queries included. */
  public Set<Clause> clauses() {
    return classification.clauses();
  }

  public boolean has(Clause clause) {
    return classification.clauses().contains(clause);
  }

  /** The text that was read, of which this statement is a part. */
  public String script() {
    return script;
  }

  /** Offset of the first token in {@link #script}. */
  public int start() {
    return tokens.get(0).start();
  }

  /** Offset behind the last token in {@link #script}, the semicolon not included. */
  public int end() {
    return tokens.get(tokens.size() - 1).end();
  }

  /** The statement's own text, from the first token to the last, without the semicolon. */
  public String text() {
    return script.substring(start(), end());
  }

  /**
   * The statement's own text with edits made to it.
   *
   * @param edits with offsets in {@link #script}, all inside this statement
   */
  public String with(List<Edit> edits) {
    List<Edit> shifted =
        edits.stream()
            .map(edit -> new Edit(edit.start() - start(), edit.end() - start(), edit.replacement()))
            .toList();
    return Rewrite.apply(text(), shifted);
  }

  /** The tokens of this statement, comments and white space left out. */
  public List<Token> tokens() {
    return tokens;
  }

  /** How many JDBC question marks the statement binds. */
  public int bindCount() {
    return classification.bindCount();
  }

  /** ASYNC of CREATE INDEX and ALTER TABLE, an extension of Aurora DSQL. */
  public Optional<Token> asyncToken() {
    return Optional.ofNullable(classification.asyncToken());
  }

  /** Functions called anywhere in the statement, in order of their text. */
  public List<FunctionCall> functionCalls() {
    return FunctionCalls.in(tokens);
  }

  /**
   * References to the columns of these names, anywhere in the statement. Where a name is also used
   * for something else, such as an alias, there are none.
   *
   * @param names in lower case
   */
  public List<ColumnReference> columnReferences(Set<String> names) {
    return ColumnReferences.in(tokens, names);
  }

  /** Rows in the outermost VALUES list of an INSERT; 0 when there is none. */
  public int valuesRows() {
    return ValuesRows.count(tokens, kind());
  }

  /**
   * INSERT ... VALUES with a list of plain columns; empty for any other INSERT, also for one behind
   * WITH and where a row has not as many items as there are columns.
   */
  public Optional<InsertValues> insertValues() {
    return structureAs(InsertValues.class);
  }

  /**
   * The relations that INSERT, UPDATE, DELETE and MERGE write to, those in common table expressions
   * included: each once, in the order of the text. Empty for everything else, COPY and EXPLAIN
   * included; what views, functions and cascades write to is not in the text.
   */
  public List<QualifiedName> targets() {
    return Targets.in(tokens, kind());
  }

  /**
   * Whether the order of the rows, or the choice of them, may be meant: the top level has ORDER BY,
   * LIMIT, OFFSET, FETCH, DISTINCT ON or a window function. True in doubt, and for all but SELECT,
   * INSERT, UPDATE, DELETE and MERGE.
   *
   * <p>The top level includes the operands of set operations, in parentheses too. Subqueries and
   * common table expressions are not looked into, nor are views and functions.
   */
  public boolean promisesOrder() {
    return TopLevelOrder.promised(tokens, kind());
  }

  /**
   * Whether this is a SELECT of nothing but {@code nextval('constant')}, {@code gen_random_uuid()}
   * and {@code clock_timestamp()}, with or without aliases and the schema {@code pg_catalog}.
   */
  public boolean isGeneratorSelect() {
    return GeneratorSelect.matches(tokens);
  }

  /**
   * Whether currval, lastval or setval is called anywhere in the text, in whatever schema. True in
   * doubt: any parenthesis behind such a name counts.
   */
  public boolean callsSequenceState() {
    return SequenceCalls.ofState(tokens);
  }

  /** Whether nextval is called anywhere in the text, in whatever schema. True in doubt. */
  public boolean callsNextval() {
    return SequenceCalls.ofNextval(tokens);
  }

  /** A SELECT with FOR UPDATE or FOR KEY SHARE that also tells which rows it locks. */
  public Optional<LockedRows> lockedRows() {
    return LockedRowsReader.read(this, tokens);
  }

  /** Every name in the text that may be that of a table, as written: {@code t}, {@code s.t}. */
  public List<QualifiedName> names() {
    return Names.all(tokens);
  }

  /**
   * The statement inside EXPLAIN, PREPARE, DECLARE CURSOR, CREATE TABLE AS, CREATE VIEW and COPY
   * (query).
   */
  public Optional<SqlStatement> inner() {
    return InnerStatements.inner(this, tokens);
  }

  /**
   * The statements of a SQL function's body, or those nested in CREATE SCHEMA and CREATE RULE;
   * empty where there are none.
   */
  public List<SqlStatement> body() {
    return InnerStatements.body(this, tokens);
  }

  /** CREATE TABLE with an element list. */
  public Optional<CreateTable> createTable() {
    return structureAs(CreateTable.class);
  }

  /** ALTER TABLE with actions. */
  public Optional<AlterTable> alterTable() {
    return structureAs(AlterTable.class);
  }

  /** CREATE INDEX. */
  public Optional<CreateIndex> createIndex() {
    return structureAs(CreateIndex.class);
  }

  /** CREATE or ALTER SEQUENCE. */
  public Optional<SequenceOptions> sequenceOptions() {
    return structureAs(CreateSequence.class).map(CreateSequence::options);
  }

  /** CREATE DOMAIN. */
  public Optional<CreateDomain> createDomain() {
    return structureAs(CreateDomain.class);
  }

  /** CREATE FUNCTION or CREATE PROCEDURE. */
  public Optional<CreateFunction> createFunction() {
    return structureAs(CreateFunction.class);
  }

  /** LANGUAGE of CREATE FUNCTION, folded to lower case. */
  public Optional<String> functionLanguage() {
    return createFunction().flatMap(CreateFunction::language);
  }

  /** BEGIN, COMMIT, SAVEPOINT and their kin. */
  public Optional<TransactionControl> transactionControl() {
    return structureAs(TransactionControl.class);
  }

  /** SET, RESET, SHOW. */
  public Optional<ParameterSetting> parameterSetting() {
    return structureAs(ParameterSetting.class);
  }

  /** DROP, ALTER of other objects than tables, RENAME, OWNER TO, COMMENT, GRANT and REVOKE. */
  public Optional<ObjectReference> object() {
    return structureAs(ObjectReference.class);
  }

  /**
   * Whether this is read as far as its kind is read here. False for what PostgreSQL would not parse
   * either, and for a definition in a form that is not known here.
   */
  public boolean isRead() {
    return StructureReader.isRead(kind(), tokens);
  }

  private <T extends Structure> Optional<T> structureAs(Class<T> type) {
    Structure read = structure;
    if (read == null) {
      read = StructureReader.read(kind(), tokens);
      structure = read;
    }
    return type.isInstance(read) ? Optional.of(type.cast(read)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text();
  }
}
