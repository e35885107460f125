package dev.dsqlkit.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jetbrains.exposed.v1.jdbc.Database;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps docs/frameworks.md to the versions that are tested here. */
class FrameworksPageTest {
  private static final Path PAGE = Path.of("..", "..", "..", "docs", "frameworks.md");
  private static final Pattern VERSION = Pattern.compile("-(\\d[^/]*)\\.jar$");

  @ParameterizedTest
  @MethodSource("frameworks")
  void namesTheVersionOnTheClassPath(String framework, Class<?> type) {
    assertThat(PAGE).content().contains("\n| " + framework + " | " + version(type) + " |");
  }

  static Stream<Arguments> frameworks() {
    return Stream.of(
        arguments("jOOQ", DSLContext.class),
        arguments("MyBatis", SqlSessionFactory.class),
        arguments("Exposed", Database.class));
  }

  private static String version(Class<?> type) {
    String jar = type.getProtectionDomain().getCodeSource().getLocation().getPath();
    Matcher version = VERSION.matcher(jar);
    assertThat(version.find()).as(jar).isTrue();
    return version.group(1);
  }
}
