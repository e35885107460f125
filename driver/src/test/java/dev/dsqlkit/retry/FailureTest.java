package dev.dsqlkit.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "40001 | change conflicts with another transaction (OC000) | DATA_CONFLICT",
        "40001 | mutation conflicts with another transaction, change needed (OC000) | DATA_CONFLICT",
        "40001 | schema has been updated by another transaction (OC001) | SCHEMA_CONFLICT",
        "40001 | could not serialize access due to concurrent update | SERIALIZATION",
        "40001 | | SERIALIZATION",
        "40P01 | deadlock detected | DEADLOCK",
        "XX000 | server unavailable | UNAVAILABLE",
        "XX000 | cache lookup failed for relation 7 |",
        "23505 | something (OC000) |",
        "57P01 | terminating connection |",
        " | (OC001) |",
      })
  void isToldByTheSqlStateAndNotByTheText(String state, String message, Failure expected) {
    assertThat(Failure.of(state, message)).isEqualTo(Optional.ofNullable(expected));
  }
}
