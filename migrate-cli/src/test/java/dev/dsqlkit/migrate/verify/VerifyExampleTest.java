package dev.dsqlkit.migrate.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/verify.md. */
class VerifyExampleTest {
  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    Files.writeString(
        folder.resolve("V1__parcel.sql"), "CREATE TABLE parcel (id uuid PRIMARY KEY);");
  }

  // tag::test[]
  @Test
  void migrationsAreForDsql() throws IOException {
    List<Finding> findings = DsqlLint.latest().check(migrations());
    assertThat(findings).isEmpty();
  }

  // end::test[]

  private static Path migrations() {
    return folder;
  }

  @Test
  void findsWhatIsNot() throws IOException {
    Files.writeString(folder.resolve("V2__index.sql"), "CREATE INDEX i ON parcel (id);");

    assertThat(DsqlLint.latest().check(folder))
        .extracting(Finding::rule)
        .containsExactly("create-index-async");
    Files.delete(folder.resolve("V2__index.sql"));
  }
}
