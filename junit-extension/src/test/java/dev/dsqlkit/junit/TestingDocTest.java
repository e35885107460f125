package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds docs/testing.md to the code. */
class TestingDocTest {
  private static final Path PAGE = Path.of("..", "docs", "testing.md");
  private static final Path EXAMPLE =
      Path.of("src/test/java/dev/dsqlkit/junit/example/OrderServiceIT.java");

  @ParameterizedTest
  @ValueSource(strings = {"test", "pair"})
  void quotesTheExample(String tag) throws IOException {
    String example = Files.readString(EXAMPLE);
    String begin = "// tag::" + tag + "[]\n";
    String snippet =
        example
            .substring(example.indexOf(begin) + begin.length(), example.indexOf("// end::" + tag))
            .stripTrailing();

    assertThat(Files.readString(PAGE))
        .contains("<!-- snippet: OrderServiceIT " + tag + " -->\n```java\n" + snippet + "\n```");
  }

  static Stream<Class<?>> injected() {
    return Stream.of(
        DsqlDatabase.class,
        DsqlFaults.class,
        DsqlClock.class,
        DsqlJobs.class,
        DsqlSqlLog.class,
        DsqlPair.class);
  }

  @ParameterizedTest
  @MethodSource("injected")
  void namesWhatIsInjected(Class<?> type) throws IOException {
    assertThat(Files.readString(PAGE)).contains("| `" + type.getSimpleName() + "` |");
  }

  @Test
  void namesEachIsolationAndProvider() throws IOException {
    String page = Files.readString(PAGE);
    Stream.concat(
            Arrays.stream(DsqlTest.Isolation.values()), Arrays.stream(DsqlTest.Provider.values()))
        .map(Enum::name)
        .filter(name -> !name.equals("DEFAULT"))
        .forEach(name -> assertThat(page).contains("`" + name + "`"));
  }
}
