package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;
import java.util.stream.Stream;

/** A CACHE of a sequence or an identity column that is neither 1 nor large. */
final class CacheSize implements StatementRule {
  private static final long LARGE = 65_536;

  private static final Facts FACTS =
      Facts.unsupported(
              "cache-size", "CACHE (%s) must be greater than or equal to 65536 or equal to 1")
          .since("2026-02")
          .evidence(Evidence.documented("2026-09"))
          .problem("A CACHE is 1, or 65536 or more.")
          .fix(Fix.REVIEW, "Write CACHE 1, or CACHE 65536 for many inserts.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.CREATE_SEQ
        || kind == StatementKind.ALTER_SEQ
        || kind == StatementKind.CREATE
        || kind == StatementKind.ALTER_TABLE;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return Stream.concat(
            statement.sequenceOptions().stream(), Identities.touchedBy(statement).stream())
        .flatMapToLong(options -> options.cache().stream())
        .filter(cache -> cache != 1 && cache < LARGE)
        .mapToObj(cache -> Finding.at(statement, Long.toString(cache)))
        .toList();
  }
}
