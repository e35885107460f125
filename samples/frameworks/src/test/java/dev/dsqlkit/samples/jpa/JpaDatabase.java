package dev.dsqlkit.samples.jpa;

import dev.dsqlkit.samples.history.History;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** A database with the tables of these entities. */
final class JpaDatabase {
  private JpaDatabase() {}

  static void create(String url) throws SQLException, IOException {
    try (InputStream schema = JpaDatabase.class.getResourceAsStream("/jpa/schema.sql")) {
      String ddl = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
      History.prepare(url, ddl.strip().split(";\\s*", -1));
    }
  }

  /** Hibernate as it is, but for the URL and the batches. */
  static SessionFactory sessions(String url) {
    return new Configuration()
        .addAnnotatedClass(Counter.class)
        .addAnnotatedClass(VersionedCounter.class)
        .addAnnotatedClass(Account.class)
        .addAnnotatedClass(UuidAudit.class)
        .addAnnotatedClass(SequenceAudit.class)
        .addAnnotatedClass(IdentityAudit.class)
        .setProperty("hibernate.connection.url", url)
        .setProperty("hibernate.jdbc.batch_size", "25")
        .buildSessionFactory();
  }
}
