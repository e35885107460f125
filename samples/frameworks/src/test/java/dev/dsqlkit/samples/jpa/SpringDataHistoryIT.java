package dev.dsqlkit.samples.jpa;

import dev.dsqlkit.samples.history.Counting;
import dev.dsqlkit.samples.history.History;
import dev.dsqlkit.samples.history.Transfers;
import dev.dsqlkit.samples.history.Workload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;
import org.springframework.context.ConfigurableApplicationContext;

/** Eight threads with Spring Data JPA and the second layer as Boot configures it. */
class SpringDataHistoryIT {
  private static final String URL = "jdbc:dsql:embedded:spring_data_history";
  private static ConfigurableApplicationContext context;
  private static Bookkeeper bookkeeper;

  @BeforeAll
  static void start() throws Exception {
    JpaDatabase.create(URL);
    context = JpaApplication.start(URL);
    bookkeeper = context.getBean(Bookkeeper.class);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @Test
  void bulkUpdatesByTheDriverAlone() throws Exception {
    history(
            "bulk updates by the driver alone",
            new Counting("counter", "identity_audit", bookkeeper::countUpInBulk))
        .check(10);
  }

  @Test
  void entities() throws Exception {
    history("Counter", new Counting("counter", "uuid_audit", bookkeeper::countUp)).check(10);
  }

  @Test
  void entitiesWithVersions() throws Exception {
    history(
            "VersionedCounter",
            new Counting("versioned_counter", "sequence_audit", bookkeeper::countUpVersioned))
        .check(10);
  }

  @Test
  void transfers() throws Exception {
    history("transfers", new Transfers("account", "uuid_audit", bookkeeper::move)).check(10);
  }

  private static History history(String name, Workload workload) {
    return new History(
        "Spring Boot %s: %s".formatted(SpringBootVersion.getVersion(), name), URL, workload);
  }
}
