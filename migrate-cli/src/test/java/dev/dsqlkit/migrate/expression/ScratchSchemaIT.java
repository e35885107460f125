package dev.dsqlkit.migrate.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScratchSchemaIT {
  private static final String URL = "jdbc:dsql:embedded:expressions";

  @Test
  void printsEveryKindOfDefinition() throws SQLException {
    try (Canonical canonical = ScratchSchema.open(URL)) {
      canonical.addTable("t", Map.of("v", "varchar(10)"));
      canonical.addTable("public.\"Other\"", Map.of("a b", "int"));
      assertThat(canonical.check("t", "v in ('a', 'b') -- one of two"))
          .isEqualTo(
              "((v)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))");
      assertThat(canonical.check("public.\"Other\"", "\"a b\">0")).isEqualTo("(\"a b\" > 0)");
      assertThat(canonical.defaultValue("t", "v", "'x'")).isEqualTo("'x'::character varying");
      assertThat(canonical.generated("t", "text", "lower(v)")).isEqualTo("lower((v)::text)");
      assertThat(canonical.indexKey("t", "upper(v)")).isEqualTo("upper((v)::text)");
      assertThat(canonical.predicate("t", "v is not null")).isEqualTo("(v IS NOT NULL)");
      assertThat(canonical.view("select v from t"))
          .isEqualToNormalizingWhitespace("SELECT v FROM t;");
    }
  }

  @Test
  void goesOnBehindARefusedDefinition() throws SQLException {
    try (Canonical canonical = ScratchSchema.open(URL)) {
      canonical.addTable("t", Map.of("v", "int"));
      assertThatThrownBy(() -> canonical.check("t", "w > 0"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("column \"w\" does not exist");
      assertThat(canonical.check("t", "v>0")).isEqualTo("(v > 0)");
    }
  }

  @Test
  void leavesNothingBehind() throws SQLException {
    for (int i = 0; i < 2; i++) {
      try (Canonical canonical = ScratchSchema.open(URL)) {
        canonical.addTable("public.gone", Map.of("v", "int"));
        canonical.prepare("CREATE SEQUENCE gone_seq");
        assertThat(canonical.defaultValue("public.gone", "v", "nextval('gone_seq')"))
            .isEqualTo("nextval('gone_seq'::regclass)");
      }
    }
  }
}
