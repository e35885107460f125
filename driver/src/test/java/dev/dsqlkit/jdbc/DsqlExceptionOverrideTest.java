package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.SQLExceptionOverride.Override;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DsqlExceptionOverrideTest {
  private final DsqlExceptionOverride override = new DsqlExceptionOverride();

  @Test
  void keepsTheConnectionAfterARefusal() {
    SQLException refusal = new SQLException("unsupported statement: Truncate", "0A000");
    SQLException subclass = new SQLFeatureNotSupportedException("unsupported", "0A000");

    assertThat(override.adjudicate(refusal)).isEqualTo(Override.DO_NOT_EVICT);
    assertThat(override.adjudicate(subclass)).isEqualTo(Override.DO_NOT_EVICT);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"08006", "57P01", "57P02", "57P03", "01002", "40001", "0A001"})
  void leavesEveryOtherStateToHikari(String sqlState) {
    assertThat(override.adjudicate(new SQLException("lost", sqlState)))
        .isEqualTo(Override.CONTINUE_EVICT);
  }

  @Test
  void leavesAFeatureTheDriverLacksToHikari() {
    assertThat(override.adjudicate(new SQLFeatureNotSupportedException("no state")))
        .isEqualTo(Override.CONTINUE_EVICT);
  }
}
