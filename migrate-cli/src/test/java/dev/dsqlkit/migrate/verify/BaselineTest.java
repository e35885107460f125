package dev.dsqlkit.migrate.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {
  private static final String TWO_COPIES = "TRUNCATE a;\nTRUNCATE a;\n";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("baseline.json");
  }

  private Path script(String name, String sql) throws IOException {
    Path script = folder.resolve(name);
    Files.createDirectories(script.getParent());
    return Files.writeString(script, sql);
  }

  private void write(Path... scripts) throws IOException {
    BaselineWriter baseline = new BaselineWriter(file);
    for (Path script : scripts) {
      DsqlLint.latest().check(script).forEach(baseline::add);
    }
    baseline.write();
  }

  private static List<Finding> unknown(Baseline baseline, Path script) throws IOException {
    List<Finding> found = new ArrayList<>();
    DsqlLint.latest().run(baseline::covers, found::add).check(ScriptSource.of(script));
    return found;
  }

  @Test
  void coversWhatItWasWrittenFor() throws IOException {
    Path script = script("db/a.sql", TWO_COPIES);
    write(script);

    Baseline baseline = Baseline.read(file);

    assertThat(unknown(baseline, script)).isEmpty();
    assertThat(baseline.stale()).isZero();
  }

  @Test
  void coversWhatHasMoved() throws IOException {
    write(script("db/a.sql", TWO_COPIES));

    Path moved = script("db/a.sql", "SELECT 1;\n\ntruncate a;\nSELECT 2; TRUNCATE\n a;");

    assertThat(unknown(Baseline.read(file), moved)).isEmpty();
  }

  @Test
  void doesNotCoverOneMoreCopy() throws IOException {
    write(script("db/a.sql", TWO_COPIES));

    Path more = script("db/a.sql", TWO_COPIES + "TRUNCATE a;");

    assertThat(unknown(Baseline.read(file), more)).extracting(Finding::line).containsExactly(3);
  }

  @Test
  void doesNotCoverAnotherFile() throws IOException {
    write(script("db/a.sql", TWO_COPIES));

    Path other = script("db/b.sql", TWO_COPIES);

    assertThat(unknown(Baseline.read(file), other)).hasSize(2);
  }

  @Test
  void countsWhatIsNotFoundAnyMore() throws IOException {
    write(script("db/a.sql", TWO_COPIES));

    Baseline baseline = Baseline.read(file);
    Path settled = script("db/a.sql", "TRUNCATE a;");

    assertThat(unknown(baseline, settled)).isEmpty();
    assertThat(baseline.stale()).isEqualTo(1);
  }

  @Test
  void isToldInTheSummary() throws IOException {
    Path script = script("db/a.sql", TWO_COPIES);
    write(script);

    LintRun run = DsqlLint.latest().run(Baseline.read(file)::covers, finding -> {});
    run.check(ScriptSource.of(script));

    assertThat(run.summary().known()).isEqualTo(2);
    assertThat(run.summary().findings()).isZero();
  }

  @Test
  void holdsInAnotherPlace() throws IOException {
    write(script("db/a.sql", TWO_COPIES));
    Path elsewhere = folder.resolve("elsewhere");
    Files.createDirectories(elsewhere.resolve("db"));
    Files.copy(file, elsewhere.resolve("baseline.json"));
    Path script = Files.copy(folder.resolve("db/a.sql"), elsewhere.resolve("db/a.sql"));

    assertThat(unknown(Baseline.read(elsewhere.resolve("baseline.json")), script)).isEmpty();
  }

  @Test
  void fileIsSortedAndAlwaysTheSame() throws IOException {
    Path b = script("db/b.sql", "TRUNCATE b;");
    Path a = script("db/a.sql", TWO_COPIES);
    write(b, a);
    String written = Files.readString(file);

    write(a, b);

    assertThat(Files.readString(file)).isEqualTo(written);
    assertThat(written.lines().toList())
        .hasSize(7)
        .element(3)
        .asString()
        .startsWith("{\"file\":\"db/a.sql\",\"rule\":\"truncate\",\"fingerprint\":\"")
        .endsWith("\",\"count\":2},");
  }

  @Test
  void nothingFoundMakesAFileToo() throws IOException {
    write();

    assertThat(Baseline.read(file).stale()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          SELECT 1;                                 | is no baseline: it is not
          []                                        | it is not a JSON object
          {}                                        | it has no "format"
          {"format":"dsql-verify/1"}                | its format is "dsql-verify/1", but "dsql-baseline/1" is read here
          {"format":"dsql-baseline/1"}              | it has no list of "findings"
          {"format":"dsql-baseline/1","findings":[1]} | a finding is not an object but 1
          {"format":"dsql-baseline/1","findings":[{"file":"a"}]} | a finding has no "rule": {"file":"a"}
          {"format":"dsql-baseline/1","findings":[{"file":"a","rule":"b","fingerprint":"c","count":0}]} | "count" must be a number above 0
          """)
  void saysWhyAFileIsNone(String text, String why) throws IOException {
    Files.writeString(file, text);

    assertThatThrownBy(() -> Baseline.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + " is no baseline: ")
        .hasMessageContaining(why)
        .hasMessageEndingWith(" Write one with --write-baseline.");
  }

  @Test
  void bytesAreNoBaseline() throws IOException {
    Files.write(file, new byte[] {(byte) 0xff, 0, 1});

    assertThatThrownBy(() -> Baseline.read(file)).hasMessageContaining("it is not JSON");
  }
}
