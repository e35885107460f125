package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void standsInColumns() {
    assertThat(TextTable.of(List.of(row(1, "Ann"), row(10, null))))
        .isEqualTo(
            """
              id  name
              --  ----
              1   Ann
              10  NULL
            """);
  }

  @Test
  void isNothingWithoutRows() {
    assertThat(TextTable.of(List.of())).isEmpty();
  }

  @Test
  void showsNoSecrets() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("user_password", "hunter2");
    row.put("API_TOKEN", "hunter2");
    row.put("secrets", "hunter2");
    row.put("name", "Ann");

    assertThat(TextTable.of(List.of(row))).contains("***", "Ann").doesNotContain("hunter2");
  }

  @Test
  void cutsLongValuesAndKeepsEachRowInALine() {
    String text = TextTable.of(List.of(row(1, "x".repeat(61)), row(2, "a\r\nb\tc")));

    assertThat(text).contains("x".repeat(59) + "…\n").contains("2   a\\nb\\tc\n");
  }

  @Test
  void showsBytesAsPostgresDoes() {
    assertThat(TextTable.of(List.of(row(1, new byte[] {0, -1})))).contains("\\x00ff");
    assertThat(TextTable.of(List.of(row(1, new byte[100])))).contains("\\x" + "0".repeat(57) + "…");
  }

  private static Map<String, Object> row(Object id, Object name) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("name", name);
    return row;
  }
}
