package dev.dsqlkit.junit.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text that changes with each change of the schema. It is made of the row versions in the
 * catalog, which a copied database has from its template, so that it costs no look at what the
 * objects are. A background job that was started changes it too, because no reset takes it back.
 */
final class Fingerprint {
  /** Objects of PostgreSQL itself have smaller numbers. */
  private static final int FIRST_OF_USERS = 16_384;

  /** Not {@code sys.jobs}, which forgets jobs after half an hour. */
  private static final String JOBS = "(SELECT count(*) FROM sys.dsqlkit_job)";

  static final String QUERY =
      List.of(
              "pg_class",
              "pg_namespace",
              "pg_constraint",
              "pg_attrdef",
              "pg_proc",
              "pg_type",
              "pg_rewrite",
              "pg_trigger")
          .stream()
          .map(catalog -> sum(catalog, "oid::bigint", "oid"))
          .collect(
              Collectors.joining(
                  ", ",
                  "SELECT concat_ws(' ', ",
                  ", "
                      + sum("pg_attribute", "attrelid::bigint * 4096 + attnum", "attrelid")
                      + ", "
                      + sum("pg_sequence", "seqrelid::bigint", "seqrelid")
                      + ", "
                      + sum("pg_index", "indexrelid::bigint", "indexrelid")
                      + ", "
                      + JOBS
                      + ")"));

  private Fingerprint() {}

  private static String sum(String catalog, String id, String oid) {
    return "(SELECT count(*) || '/' || coalesce(sum(hashint8extended(%s, xmin::text::bigint)), 0) FROM pg_catalog.%s WHERE %s >= %d)"
        .formatted(id, catalog, oid, FIRST_OF_USERS);
  }

  static String of(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery(QUERY)) {
      row.next();
      return row.getString(1);
    }
  }
}
