package dev.dsqlkit.migrate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.migrate.verify.ScriptSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares reports of the scripts in {@code src/test/resources/report} with the files beside them,
 * named {@code script.format} or {@code script.text-variant}; {@code -Ddocs.write=true} writes
 * those that are there, empty ones too.
 */
class ReportSamplesTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "report");

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> Files.exists(script(file)) && !script(file).equals(file))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Path script(Path sample) {
    String name = sample.getFileName().toString();
    return sample.resolveSibling(name.substring(0, name.indexOf('.')) + ".sql");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void isAsItWas(Path sample) throws IOException {
    String name = sample.getFileName().toString();
    String[] variant = name.substring(name.indexOf('.') + 1).split("-", 2);
    ReportFormat format = ReportFormat.parse(variant[0]);
    TextStyle style = variant.length == 1 ? TextStyle.PLAIN : style(variant[1]);

    Path script = script(sample);
    String report =
        SampleFindings.report(
            format, style, ScriptSource.of("db/" + script.getFileName(), Files.readString(script)));

    Schemas.check(format, report);
    String readable = report.replace('\u001b', '␛');
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(sample, readable);
    }
    assertThat(sample).as("-Ddocs.write=true writes it").hasContent(readable);
  }

  private static TextStyle style(String variant) {
    return switch (variant) {
      case "ascii" -> new TextStyle(false, 80, false);
      case "color" -> new TextStyle(true, 80, true);
      default -> new TextStyle(false, Integer.parseInt(variant), true);
    };
  }
}
