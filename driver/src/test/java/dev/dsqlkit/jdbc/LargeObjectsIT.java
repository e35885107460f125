package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.rowset.serial.SerialBlob;
import javax.sql.rowset.serial.SerialClob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;

/** Every way to a large object is closed where rules are enforced, and open where they are not. */
class LargeObjectsIT {
  private static final String URL = "jdbc:dsql:embedded:large_objects";

  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  @ParameterizedTest
  @MethodSource("bindings")
  void refusesToBindOne(Binding binding) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        PreparedStatement statement = connection.prepareStatement("SELECT ?::oid")) {
      connection.setAutoCommit(false);

      assertThatThrownBy(() -> binding.bind(statement))
          .hasMessageContaining("large object not supported")
          .extracting("SQLState")
          .isEqualTo("0A000");
    }
  }

  @ParameterizedTest
  @MethodSource("bindings")
  void refusesToBindOneToACall(Binding binding) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        PreparedStatement statement = connection.prepareCall("SELECT ?::oid")) {
      connection.setAutoCommit(false);

      assertThatThrownBy(() -> binding.bind(statement))
          .hasMessageContaining("large object not supported");
    }
  }

  static Stream<Binding> bindings() {
    return Stream.of(
        statement -> statement.setBlob(1, blob()),
        statement -> statement.setBlob(1, InputStream.nullInputStream()),
        statement -> statement.setBlob(1, InputStream.nullInputStream(), 0),
        statement -> statement.setClob(1, clob()),
        statement -> statement.setClob(1, new StringReader("")),
        statement -> statement.setClob(1, new StringReader(""), 0),
        statement -> statement.setObject(1, blob()),
        statement -> statement.setObject(1, clob()));
  }

  @Test
  void refusesTheInterfaceOfPgjdbc() throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL)) {
      PGConnection pgjdbc = connection.unwrap(PGConnection.class);

      assertThatThrownBy(pgjdbc::getLargeObjectAPI)
          .hasMessageContaining("large object not supported");
    }
  }

  @Test
  void bindsOneWhereRulesAreOff() throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL + "?rules=off");
        PreparedStatement statement = connection.prepareStatement("SELECT lo_get(?::oid)")) {
      connection.setAutoCommit(false);
      statement.setBlob(1, blob());

      try (ResultSet result = statement.executeQuery()) {
        assertThat(result.next()).isTrue();
        assertThat(result.getBytes(1)).containsExactly(1, 2, 3);
      }
    }
  }

  private static SerialBlob blob() throws SQLException {
    return new SerialBlob(new byte[] {1, 2, 3});
  }

  private static SerialClob clob() throws SQLException {
    return new SerialClob("text".toCharArray());
  }
}
