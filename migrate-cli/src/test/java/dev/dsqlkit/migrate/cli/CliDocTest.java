package dev.dsqlkit.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Keeps docs/cli.md equal to the commands; {@code -Ddocs.write=true} writes it. */
class CliDocTest {
  private static final Path PAGE = Path.of("..", "docs", "cli.md");

  @Test
  void pageSaysWhatTheCommandsSay() throws IOException {
    String page = CliPage.text();
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE)
        .as("write the page with mvn test -pl migrate-cli -am -Dtest=CliDocTest -Ddocs.write=true")
        .content()
        .isEqualTo(page);
  }

  @Test
  void everyExitCodeOfAHelpIsKnown() {
    assertThat(Commands.all(new Dsql(Shell.ofProcess())).getSubcommands().values())
        .allSatisfy(
            command ->
                assertThat(command.getCommandSpec().usageMessage().exitCodeList().keySet())
                    .map(Integer::valueOf)
                    .isSubsetOf(exitCodes()));
  }

  private static Iterable<Integer> exitCodes() {
    return Arrays.stream(ExitCode.class.getDeclaredFields())
        .map(
            field -> {
              try {
                return field.getInt(null);
              } catch (IllegalAccessException e) {
                throw new AssertionError(e);
              }
            })
        .toList();
  }
}
