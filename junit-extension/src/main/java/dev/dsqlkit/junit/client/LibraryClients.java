package dev.dsqlkit.junit.client;

import dev.dsqlkit.junit.DsqlClientProvider;
import dev.dsqlkit.junit.DsqlDatabase;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/** The clients that need no provider of the user's own. */
public final class LibraryClients implements DsqlClientProvider {
  // By lambda expressions, which load a library's classes when they are called.
  private static final Map<String, Function<DataSource, Object>> CLIENTS =
      Map.of(
          "org.springframework.jdbc.core.JdbcTemplate", source -> SpringClients.template(source),
          "org.springframework.jdbc.core.simple.JdbcClient", source -> SpringClients.client(source),
          "org.jooq.DSLContext", source -> JooqClients.context(source),
          "org.jdbi.v3.core.Jdbi", source -> JdbiClients.jdbi(source),
          "jakarta.persistence.EntityManagerFactory", source -> JpaClients.factory(source));

  @Override
  public boolean makes(Class<?> type) {
    return CLIENTS.containsKey(type.getName());
  }

  @Override
  public Optional<Object> client(Class<?> type, DsqlDatabase database) {
    return Optional.ofNullable(CLIENTS.get(type.getName()))
        .map(library -> library.apply(database.dataSource()));
  }
}
