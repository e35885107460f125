package dev.dsqlkit.config;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UrlCasesTest {

  static List<UrlCase> cases() throws IOException {
    return UrlCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gives(UrlCase urlCase) throws SQLException {
    assertThat(urlCase.expected()).isNotEmpty();
    for (UrlCase.Line line : urlCase.expected()) {
      switch (line.word()) {
        case "foreign" -> assertForeign(urlCase);
        case "error" -> assertRefused(urlCase, line.value());
        case "property" -> assertPassesThrough(urlCase, UrlCase.Line.parse(line.value()));
        default -> assertThat(answer(urlCase, line)).as(line.word()).isEqualTo(line.value());
      }
    }
  }

  @Test
  void readsEveryBlockOfTheFile() throws IOException {
    assertThat(UrlCase.all()).hasSizeGreaterThan(80);
  }

  private static void assertForeign(UrlCase urlCase) throws SQLException {
    assertThat(ConfigReader.accepts(urlCase.url())).isFalse();
    assertThat(Readers.READER.read(urlCase.url(), urlCase.given())).isEmpty();
  }

  private static void assertRefused(UrlCase urlCase, String message) {
    assertThat(ConfigReader.accepts(urlCase.url())).isTrue();
    assertThatThrownBy(() -> Readers.READER.read(urlCase.url(), urlCase.given()))
        .isInstanceOf(SQLNonTransientConnectionException.class)
        .hasMessage(message)
        .hasNoCause()
        .extracting(e -> ((SQLException) e).getSQLState())
        .isEqualTo("08001");
  }

  private static void assertPassesThrough(UrlCase urlCase, UrlCase.Line property)
      throws SQLException {
    DsqlConfig config = Readers.READER.read(urlCase.url(), urlCase.given()).orElseThrow();

    assertThat(config.pgjdbcConnectProperties()).containsEntry(property.word(), property.value());
  }

  private static String answer(UrlCase urlCase, UrlCase.Line line) throws SQLException {
    DsqlConfig config = Readers.READER.read(urlCase.url(), urlCase.given()).orElseThrow();
    return switch (line.word()) {
      case "target" -> config.target().toString();
      case "url-for-pgjdbc" -> pgjdbcUrl(config.target());
      case "mode" -> config.mode().name();
      case "user" -> config.user().toString();
      case "password" -> config.password().map(Secret::reveal).orElse("none");
      case "level" -> config.level().toString();
      case "rules" -> config.rules().name();
      case "compat" -> config.compat().name();
      case "conflicts" -> config.conflicts().name();
      case "jobs" -> config.jobs();
      case "limits" -> limits(config.limits());
      case "schema-conflicts" -> config.schemaConflicts().name();
      case "login" -> config.cluster().toString();
      case "faults" -> config.faults().toString();
      case "pgjdbc" -> config.pgjdbc().toString();
      default -> throw new IllegalArgumentException("no such word: " + line.word());
    };
  }

  private static String pgjdbcUrl(Target target) {
    return target instanceof Target.Cluster cluster
        ? cluster.endpoints().stream()
            .map(endpoint -> endpoint.pgjdbcUrl(cluster.database()))
            .collect(joining(" "))
        : ((Target.Server) target).pgjdbcUrl();
  }

  private static String limits(LimitsConfig limits) {
    List<String> given = new ArrayList<>();
    limits.rows().ifPresent(rows -> given.add("rows " + rows));
    limits.bytes().ifPresent(bytes -> given.add("bytes " + bytes));
    limits.age().ifPresent(age -> given.add("seconds " + age.toSeconds()));
    return given.isEmpty() ? "real" : String.join(" ", given);
  }
}
