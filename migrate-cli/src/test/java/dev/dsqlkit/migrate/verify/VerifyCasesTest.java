package dev.dsqlkit.migrate.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of src/test/resources/verify. */
class VerifyCasesTest {

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatIsThere(VerifyCase verifyCase) {
    assertThat(verifyCase.findings()).as(verifyCase.sql()).isEqualTo(verifyCase.found());
  }

  static Stream<VerifyCase> cases() {
    return VerifyCase.inFolder("verify");
  }
}
