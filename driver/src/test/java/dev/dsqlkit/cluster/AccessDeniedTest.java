package dev.dsqlkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccessDeniedTest {
  private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");

  static List<Map<String, String>> cases() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            AccessDeniedTest.class.getResourceAsStream("/cluster/access-denied.txt"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n\n"))
          .map(AccessDeniedTest::read)
          .filter(each -> !each.isEmpty())
          .toList();
    }
  }

  private static Map<String, String> read(String block) {
    return block
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> (line + " ").split(" ", 2))
        .collect(Collectors.toMap(words -> words[0], words -> words[1].strip()));
  }

  @Test
  void readsEveryBlock() throws IOException {
    assertThat(cases()).hasSize(14);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void says(Map<String, String> denial) {
    String sentence =
        new AccessDenied(() -> NOW)
            .explain(denial.get("hint"), denial.get("user"), denial.get("token").equals("signed"));

    assertThat(sentence).isEqualTo(denial.get("says"));
  }
}
