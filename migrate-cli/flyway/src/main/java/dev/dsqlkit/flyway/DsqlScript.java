package dev.dsqlkit.flyway;

import dev.dsqlkit.rules.Effect;
import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.Set;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.parser.Parser;
import org.flywaydb.core.internal.sqlscript.ParserSqlScript;
import org.flywaydb.core.internal.sqlscript.SqlScriptMetadata;
import org.flywaydb.core.internal.sqlscript.SqlStatementIterator;
import org.jspecify.annotations.Nullable;

/** A script that knows whether Aurora DSQL takes it in one transaction. */
final class DsqlScript extends ParserSqlScript {
  /** What does not run inside a transaction, or is one by itself. */
  private static final Set<StatementKind> APART =
      Set.of(StatementKind.CALL, StatementKind.VACUUM, StatementKind.TRANSACTION);

  private final SqlScriptMetadata metadata;
  private @Nullable Shape shape;

  /** Which transactions a script needs. */
  enum Shape {
    /** It changes and reads rows: all of it fits into one transaction, its history row too. */
    ROWS,
    /** It is a single DDL statement: done or not, but its history row comes after it. */
    ONE_DDL,
    /** Each statement is a transaction of its own; it may stop half-way. */
    STEPS
  }

  /**
   * @param metadata the file {@code .sql.conf} beside the script
   */
  DsqlScript(Parser parser, LoadableResource script, @Nullable LoadableResource metadata) {
    // true: whether statements may be mixed is decided here
    super(parser, script, metadata, true);
    this.metadata = SqlScriptMetadata.fromResource(metadata, parser, parser.configuration);
  }

  /** What the script's own file says counts, then what the script is made of. */
  @Override
  public boolean executeInTransaction() {
    Boolean asked = metadata.executeInTransaction();
    if (asked != null) {
      return asked;
    }
    return parser.configuration.isExecuteInTransaction() && shape() != Shape.STEPS;
  }

  /** What the script is made of. */
  Shape shape() {
    Shape known = shape;
    if (known == null) {
      known = look();
      shape = known;
    }
    return known;
  }

  private Shape look() {
    boolean ddl = false;
    boolean apart = false;
    int count = 0;
    try (SqlStatementIterator statements = getSqlStatements()) {
      while (true) {
        var next = statements.next();
        if (next == null) {
          break;
        }
        apart |= !next.canExecuteInTransaction();
        for (SqlStatement statement : SqlReader.read(next.getSql())) {
          count++;
          ddl |= Effect.of(statement) == Effect.DDL;
          // what an asynchronous statement did stays when its job fails
          apart |= APART.contains(statement.kind()) || statement.asyncToken().isPresent();
        }
      }
    }
    if (apart || (ddl && count > 1)) {
      return Shape.STEPS;
    }
    return ddl ? Shape.ONE_DDL : Shape.ROWS;
  }
}
