package dev.dsqlkit.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedServerTest {

  @Test
  void triesAgainAfterAFailedStart() {
    Iterator<String> failures = List.of("first", "second").iterator();
    SharedServer shared =
        new SharedServer(
            () -> {
              throw new EmbeddedPostgresException(failures.next());
            });

    assertThatThrownBy(shared::get).hasMessage("first");
    assertThatThrownBy(shared::get).hasMessage("second");
  }
}
