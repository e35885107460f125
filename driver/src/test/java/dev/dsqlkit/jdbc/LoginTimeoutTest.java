package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long pgjdbc may take to log in, given what is configured. */
class LoginTimeoutTest {

  @ParameterizedTest(name = "{0} s, but at most {1} ms: {2} ms")
  @CsvSource({
    ", 2000, 2000",
    "0, 2000, 2000",
    "30, 2000, 2000",
    "1.5, 2000, 1500",
    "x, 250, 250",
    "99999999999, 2000, 2000"
  })
  void isLoweredToTheMost(String configured, long most, long lowered) {
    Properties properties = new Properties();
    if (configured != null) {
      properties.setProperty("loginTimeout", configured);
    }

    LoginTimeout.lower(properties, Duration.ofMillis(most));

    assertThat(LoginTimeout.of(properties)).contains(Duration.ofMillis(lowered));
  }
}
