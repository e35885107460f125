package dev.dsqlkit.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where the report of a test is written. */
final class ReportFile {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.junit");
  private static final String DIRECTORY = "dsql.test.report.directory";
  private static final Pattern INVOCATION = Pattern.compile("\\[[a-z-]*invocation:#(\\d+)\\]");

  private ReportFile() {}

  /** The class and method; of a test that is run several times, the number of the run too. */
  static Path of(ExtensionContext context) {
    String directory =
        context
            .getConfigurationParameter(DIRECTORY)
            .orElseGet(() -> BuildTool.current().directory() + "/dsql-test");
    StringBuilder name = new StringBuilder(context.getRequiredTestClass().getName());
    context.getTestMethod().ifPresent(method -> name.append('.').append(method.getName()));
    Matcher invocation = INVOCATION.matcher(context.getUniqueId());
    while (invocation.find()) {
      name.append('-').append(invocation.group(1));
    }
    return Path.of(directory).toAbsolutePath().resolve(name.append(".txt").toString());
  }

  /** Deletes what an earlier run has left. */
  static void forget(ExtensionContext context) {
    Path file = of(context);
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "The report of an earlier run is still there", e);
    }
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }
}
