package dev.dsqlkit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Puts random secrets at every place a user may put them, and looks for them in what comes out. */
class SecretsTest {
  private static final long SEED = Long.getLong("config.seed", System.nanoTime());
  private static final int ROUNDS = 200;
  private static final List<String> SPECIAL =
      List.of("&", "=", "?", "/", "@", ":", "%", "%4", "+", ";", "#", "'", "\"", " ", "ä", "//");

  private final Random random = new Random(SEED);

  static List<UrlCase> cases() throws IOException {
    return UrlCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void staysHiddenBesideAnyOtherProperty(UrlCase urlCase) {
    for (String name : List.of("password", "sslpassword")) {
      Puzzle secret = Puzzle.of(random);
      String separator = urlCase.url().contains("?") ? "&" : "?";
      String inUrl = urlCase.url() + separator + name + "=";
      Properties beside = new Properties();
      beside.putAll(urlCase.given());
      beside.setProperty(name, secret.text());

      assertHidden(secret, inUrl + secret.encoded(), urlCase.given());
      assertHidden(secret, inUrl + secret.text(), urlCase.given());
      assertHidden(secret, urlCase.url(), beside);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:dsql:SECRET@embedded",
        "jdbc:dsql:alice:SECRET",
        "jdbc:dsql://alice:SECRET@localhost/shop",
        "jdbc:dsql://alice:SECRET@localhost:5432/shop?user=alice",
        "jdbc:dsql://alice:12/SECRET@localhost",
        "jdbc:dsql://localhost:SECRET/shop",
        "jdbc:dsql://localhost;password=SECRET/shop",
        "jdbc:dsql://localhost/shop;password=SECRET",
        "jdbc:dsql://localhost/shop&password=SECRET",
        "jdbc:dsql:embedded&password=SECRET",
        "jdbc:dsql:embedded:shop&password=SECRET",
        "jdbc:dsql:embedded?password=SECRET&rules=wrong",
        "jdbc:dsql:embedded?rules=wrong&password=SECRET",
        "jdbc:dsql:embedded?password=SECRET&colour=blue",
        "jdbc:dsql:embedded?passwrod=SECRET%26",
        "jdbc:aws-dsql:alice:SECRET@localhost/shop",
      })
  void staysHiddenWhereItDoesNotBelong(String url) {
    for (int round = 0; round < ROUNDS; round++) {
      Puzzle secret = Puzzle.of(random);
      String text = url.contains("passwrod") ? secret.encoded() : secret.text();
      assertHidden(secret, url.replace("SECRET", text), new Properties());
    }
  }

  @Test
  void staysHiddenAsAValueThatIsNoText() {
    Puzzle secret = Puzzle.of(random);
    Properties properties = new Properties();
    properties.put("password", secret.text().toCharArray());

    assertHidden(secret, "jdbc:dsql:embedded", properties);
  }

  @Test
  void reachesPgjdbcNevertheless() throws SQLException {
    Puzzle secret = Puzzle.of(random);
    DsqlConfig config =
        Readers.READER
            .read("jdbc:dsql:embedded?password=" + secret.encoded(), new Properties())
            .orElseThrow();

    assertThat(config.pgjdbcConnectProperties()).containsEntry("password", secret.text());
  }

  private static void assertHidden(Puzzle secret, String url, Properties given) {
    StringWriter seen = new StringWriter();
    try {
      Optional<DsqlConfig> config = Readers.READER.read(url, given);
      seen.write(config.toString());
    } catch (SQLException e) {
      e.printStackTrace(new PrintWriter(seen, true));
    }

    assertThat(seen.toString())
        .as("seed %d, url %s", SEED, url)
        .isNotEmpty()
        .doesNotContain(secret.pieces);
  }

  /** A secret made of pieces that would be recognized anywhere, and of what breaks URLs. */
  private record Puzzle(String text, List<String> pieces) {

    static Puzzle of(Random random) {
      StringBuilder text = new StringBuilder();
      List<String> pieces = new ArrayList<>();
      int count = 1 + random.nextInt(4);
      for (int piece = 0; piece < count; piece++) {
        pieces.add("Zq" + Integer.toString(1_000_000 + random.nextInt(1_000_000_000), 36) + "x");
        text.append(pieces.get(piece)).append(SPECIAL.get(random.nextInt(SPECIAL.size())));
      }
      return new Puzzle(text.toString(), pieces);
    }

    String encoded() {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
