package dev.dsqlkit.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.internal.database.DatabaseTypeRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DsqlDatabaseTypeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:dsql:embedded",
        "jdbc:dsql:embedded:shop?compat=off",
        "jdbc:dsql:test:shop",
        "jdbc:dsql://localhost:5432/shop",
        "jdbc:dsql://abcdefghijklmnopqrstuvwx23.dsql.us-east-1.on.aws/postgres?user=admin",
        "jdbc:dsql:abcdefghijklmnopqrstuvwx23?region=us-east-1",
        "jdbc:aws-dsql:postgresql://localhost/shop"
      })
  void handlesTheUrlsOfTheDriver(String url) {
    assertThat(DatabaseTypeRegister.getDatabaseTypesForUrl(url, null).get(0))
        .isInstanceOfSatisfying(
            DsqlDatabaseType.class,
            type ->
                assertThat(type.getDriverClass(url, getClass().getClassLoader()))
                    .isEqualTo("dev.dsqlkit.jdbc.DsqlDriver"));
  }

  @Test
  void leavesOthersToTheirOwnTypes() {
    assertThat(DatabaseTypeRegister.getDatabaseTypesForUrl("jdbc:postgresql://localhost/x", null))
        .noneMatch(DsqlDatabaseType.class::isInstance);
  }
}
