package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.config.FaultyCall;
import dev.dsqlkit.local.ConnectFault;
import dev.dsqlkit.local.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds docs/faults.md to the code. */
class FaultsDocTest {
  private static final Path PAGE = Path.of("..", "docs", "faults.md");
  private static final Path TEST = Path.of("src/test/java/dev/dsqlkit/jdbc/DatabaseFaultsIT.java");

  @Test
  void quotesTheTest() throws IOException {
    String test = Files.readString(TEST);
    String snippet =
        test.substring(
            test.indexOf("// tag::faults[]\n") + "// tag::faults[]\n".length(),
            test.indexOf("    // end::faults[]"));

    assertThat(Files.readString(PAGE))
        .contains("<!-- snippet: DatabaseFaultsIT faults -->\n```java\n" + snippet + "```");
  }

  @ParameterizedTest
  @EnumSource
  void namesEachFaultAndItsWord(FaultyCall call) throws IOException {
    String page = Files.readString(PAGE);

    for (String word : call.faults()) {
      String name =
          call == FaultyCall.CONNECT
              ? RequestedFaults.connectFault(word).name()
              : RequestedFaults.fault(word).name();
      assertThat(page).contains("| `" + name + "` | `" + word + "` |");
    }
    assertThat(call.faults())
        .hasSize(call == FaultyCall.CONNECT ? ConnectFault.values().length : Fault.values().length);
  }
}
