package dev.dsqlkit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** pgjdbc's own parser is the oracle for what follows the prefix of a URL. */
class PgjdbcParityTest {
  private static final long SEED = Long.getLong("config.seed", System.nanoTime());
  private static final String TROUBLE = "abcXYZ019%&=+?#/@:;,'\" \\[]{}<>~^|$äß€🐘\u0001\t\n";

  // one for all repetitions: each has an instance of its own, and would repeat the first otherwise
  private static final Random RANDOM = new Random(SEED);

  @RepeatedTest(300)
  void valuesSurviveTheWayThroughTheUrl() throws SQLException {
    String user = text(RANDOM.nextInt(20));
    String password = text(RANDOM.nextInt(40));
    String application = text(RANDOM.nextInt(40));
    String database = "d" + text(5);
    String url =
        "//localhost:6000/%s?user=%s&password=%s&ApplicationName=%s"
            .formatted(code(database), code(user), code(password), code(application));

    DsqlConfig config = Readers.READER.read("jdbc:dsql:" + url, new Properties()).orElseThrow();

    assertThat(config.target().database()).as("seed %d", SEED).isEqualTo(database);
    assertThat(config.user()).as("seed %d", SEED).isEqualTo(given(user));
    assertThat(config.password().map(Secret::reveal))
        .as("seed %d", SEED)
        .isEqualTo(given(password));
    assertThat(config.pgjdbcConnectProperties())
        .as("seed %d", SEED)
        .containsEntry("ApplicationName", application);
    assertThat(pgjdbc(((Target.Server) config.target()).pgjdbcUrl(), new Properties()))
        .as("seed %d", SEED)
        .contains(properties("PGDBNAME", database, "PGHOST", "localhost", "PGPORT", "6000"));
  }

  @RepeatedTest(300)
  void rawValuesMeanWhatPgjdbcReads() throws SQLException {
    String raw = text(RANDOM.nextInt(12)).replace("&", "");
    String url = "//localhost/shop?user=alice&ApplicationName=" + raw + "&user=bob";

    Optional<Properties> theirs = pgjdbc("jdbc:postgresql:" + url, new Properties());

    if (theirs.isEmpty()) {
      assertThat(refused("jdbc:dsql:" + url)).as("seed %d", SEED).isTrue();
    } else {
      DsqlConfig ours = Readers.READER.read("jdbc:dsql:" + url, new Properties()).orElseThrow();
      assertThat(ours.pgjdbcConnectProperties())
          .as("seed %d", SEED)
          .containsEntry("ApplicationName", theirs.get().getProperty("ApplicationName"))
          .containsEntry("user", theirs.get().getProperty("user"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "//localhost/shop?user=url",
        "//one,two:6000/shop?user=url",
        "///shop?user=url",
        "//:6000/shop",
        "//[::1]:6000/shop",
        "//[::1]/",
        "//localhost/?user=url",
        "//localhost/",
      })
  void hostsDatabaseAndUserAreThoseOfPgjdbc(String url) throws SQLException {
    Properties given = properties("user", "beside", "PGHOST", "lost", "PGPORT", "1");

    DsqlConfig config = Readers.READER.read("jdbc:dsql:" + url, given).orElseThrow();
    Target.Server server = (Target.Server) config.target();
    Properties ours = pgjdbc(server.pgjdbcUrl(), config.pgjdbcConnectProperties()).orElseThrow();
    Properties theirs = pgjdbc("jdbc:postgresql:" + url, given).orElseThrow();

    // pgjdbc keeps an empty host, which the resolver takes for this machine
    theirs.computeIfPresent("PGHOST", (name, host) -> host.equals("") ? "localhost" : host);
    assertThat(ours).isEqualTo(theirs);
  }

  /** An empty user or password is none. */
  private static Optional<String> given(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty());
  }

  private static boolean refused(String url) {
    try {
      return Readers.READER.read(url, new Properties()).isEmpty();
    } catch (SQLException e) {
      return "08001".equals(e.getSQLState());
    }
  }

  private static Optional<Properties> pgjdbc(String url, Properties given) {
    return Optional.ofNullable(org.postgresql.Driver.parseURL(url, given));
  }

  private static Properties properties(String... namesAndValues) {
    Properties properties = new Properties();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
    }
    return properties;
  }

  private String text(int length) {
    int[] trouble = TROUBLE.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(trouble[RANDOM.nextInt(trouble.length)]);
    }
    return text.toString();
  }

  private static String code(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
