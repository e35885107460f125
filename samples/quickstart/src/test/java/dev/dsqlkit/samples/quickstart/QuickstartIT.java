package dev.dsqlkit.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class QuickstartIT {

  @Test
  void doesWhatItPrints() throws SQLException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    new Quickstart(new PrintStream(printed, true, StandardCharsets.UTF_8))
        .run("jdbc:dsql:embedded:shop");

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsSubsequence(
            "PostgreSQL 16, always repeatable read",
            "5,000 orders",
            "completed",
            "0A000 unsupported statement: Truncate",
            "42704 type \"serial\" does not exist",
            "54000 transaction row limit exceeded",
            "retrying after OC000",
            "succeeded after OC000, attempt 2",
            "lamps left: 8",
            "sold: 8",
            "Done in")
        .doesNotContain("accepted");
  }
}
