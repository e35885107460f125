package dev.dsqlkit.junit.bench;

import dev.dsqlkit.junit.DsqlDatabase;
import dev.dsqlkit.junit.DsqlServer;
import io.zonky.test.db.postgres.embedded.PreparedDbProvider;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a fresh database costs where the server runs and the schema is known. */
final class Clones {
  private static final int WARM_UP = 10;
  private static final int COUNT = 60;

  private Clones() {}

  /** One after the other without anything between them, so that none is made in advance. */
  static double dsqlkit() throws Exception {
    List<Double> times = new ArrayList<>();
    try (DsqlServer server = DsqlServer.start()) {
      for (int i = 0; i < WARM_UP + COUNT; i++) {
        long start = System.nanoTime();
        DsqlDatabase database = server.database(DsqlServer.define().schema("bench/schema"));
        times.add((System.nanoTime() - start) / 1e6);
        database.close();
      }
    }
    return Median.of(times.subList(WARM_UP, times.size()));
  }

  /** Milliseconds of bringing the rows back. */
  static double reset() throws Exception {
    List<Double> times = new ArrayList<>();
    try (DsqlServer server = DsqlServer.start();
        DsqlDatabase database = server.database(DsqlServer.define().schema("bench/schema"))) {
      for (int i = 0; i < WARM_UP + COUNT; i++) {
        Write.to(database.dataSource());
        long start = System.nanoTime();
        database.reset();
        times.add((System.nanoTime() - start) / 1e6);
      }
    }
    return Median.of(times.subList(WARM_UP, times.size()));
  }

  static double zonky() throws SQLException {
    List<Double> times = new ArrayList<>();
    PreparedDbProvider provider = PreparedDbProvider.forPreparer(ShopPreparer.INSTANCE);
    for (int i = 0; i < WARM_UP + COUNT; i++) {
      long start = System.nanoTime();
      provider.createDataSource();
      times.add((System.nanoTime() - start) / 1e6);
    }
    return Median.of(times.subList(WARM_UP, times.size()));
  }
}
