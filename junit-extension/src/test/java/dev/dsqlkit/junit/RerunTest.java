package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RerunTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          MAVEN  | shop.OrderTest       | places | mvn -Dtest='shop.OrderTest@places' ANY -Ddsql.test.seed=42 test
          MAVEN  | shop.OrderTest$Large | places | mvn -Dtest='shop.OrderTest$Large@places' ANY -Ddsql.test.seed=42 test
          MAVEN  | shop.OrderIT         | places | mvn -Dit.test='shop.OrderIT@places' ANY -Ddsql.test.seed=42 verify
          MAVEN  | shop.OrderIT$Large   | places | mvn -Dit.test='shop.OrderIT$Large@places' ANY -Ddsql.test.seed=42 verify
          MAVEN  | OrderTest            | ``     | mvn -Dtest='OrderTest' ANY -Ddsql.test.seed=42 test
          GRADLE | shop.OrderTest       | places | gradle test --tests 'shop.OrderTest.places'#with build.gradle: test { systemProperty "dsql.test.seed", "42" }
          GRADLE | shop.OrderTest       | ``     | gradle test --tests 'shop.OrderTest'#with build.gradle: test { systemProperty "dsql.test.seed", "42" }
          """)
  void isACommandOfTheBuildTool(BuildTool tool, String type, String method, String expected) {
    String anyModule =
        "-Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false";

    assertThat(Rerun.of(tool, type, method, Map.of("dsql.test.seed", "42")))
        .isEqualTo(expected.replace("ANY", anyModule).replace('#', '\n').replace('@', '#'));
  }

  @Test
  void needsNoBuildScriptWithoutOptions() {
    assertThat(Rerun.of(BuildTool.GRADLE, "shop.OrderTest", "places", Map.of()))
        .isEqualTo("gradle test --tests 'shop.OrderTest.places'");
  }
}
