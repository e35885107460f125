package dev.dsqlkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no root")
class AccountTest {

  @Test
  void anOrdinaryUserNeedsNoOtherAccount() throws EmbeddedPostgresException {
    assertThat(Account.find(new Ownership(1000))).isEqualTo(new Account(List.of(), 1000));
  }

  @Test
  void whereNothingWorksTheMessageNamesAllThatWasTried() {
    List<List<String>> ways =
        List.of(List.of("no-such-program", "-x"), List.of("sh", "-c", "echo denied; exit 3"));

    assertThatThrownBy(() -> Account.unprivileged(ways))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageStartingWith(
            "PostgreSQL refuses to run as root, and no way to another user works here: no-such-program (")
        .hasMessageEndingWith(", sh (denied). Run as an ordinary user, or install setpriv.");
  }

  @Test
  void aWayThatLeavesUsRootIsNone() {
    List<List<String>> ways = List.of(List.of("sh", "-c", "echo 0"));

    assertThatThrownBy(() -> Account.unprivileged(ways)).hasMessageContaining("sh (0)");
  }

  @Test
  void takesTheFirstWayThatWorks() throws EmbeddedPostgresException {
    List<String> works = List.of("sh", "-c", "echo 4242");

    assertThat(Account.unprivileged(List.of(List.of("false"), works, List.of("true"))))
        .isEqualTo(new Account(works, 4242));
  }
}
