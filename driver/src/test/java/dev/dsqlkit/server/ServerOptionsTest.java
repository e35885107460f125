package dev.dsqlkit.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerOptionsTest {

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void refusesAPortThatCannotBe(int port) {
    assertThatThrownBy(() -> ServerOptions.DEFAULT.withPort(port))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The port must be 0 (any) to 65535, but is %d.", port);
  }
}
