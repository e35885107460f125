package dev.dsqlkit.liquibase;

import java.util.Locale;
import liquibase.database.DatabaseConnection;
import liquibase.database.core.PostgresDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Tells Liquibase which driver serves {@code jdbc:dsql:} URLs. Liquibase finds it as a service; the
 * database itself it goes on to treat as its own PostgreSQL.
 */
public final class DsqlUrls extends PostgresDatabase {
  private static final String DRIVER = "dev.dsqlkit.jdbc.DsqlDriver";

  /** For Liquibase. */
  public DsqlUrls() {}

  @Override
  public @Nullable String getDefaultDriver(String url) {
    String lowerCase = url.toLowerCase(Locale.ROOT);
    return lowerCase.startsWith("jdbc:dsql:") || lowerCase.startsWith("jdbc:aws-dsql:")
        ? DRIVER
        : null;
  }

  /** False, so that a connection is taken for what its metadata say: a PostgreSQL. */
  @Override
  public boolean isCorrectDatabaseImplementation(DatabaseConnection connection) {
    return false;
  }

  @Override
  public String getShortName() {
    return "dsql";
  }
}
