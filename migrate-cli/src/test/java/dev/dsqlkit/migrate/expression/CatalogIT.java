package dev.dsqlkit.migrate.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/** The file of types, casts, operators and functions is what the server has. */
class CatalogIT {
  private static final Path FILE =
      Path.of("src/main/resources/dev/dsqlkit/migrate/expression/catalog.tsv");

  /** {@code -Dcatalog.write=true} writes it anew. */
  @Test
  void isThatOfTheServer() throws IOException, SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:dsql:embedded:expressions");
        Statement statement = connection.createStatement()) {
      for (SqlStatement query : SqlReader.read(Corpus.text("catalog.sql"))) {
        List<String> part = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(query.text())) {
          while (result.next()) {
            StringJoiner row = new StringJoiner("\t");
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
              row.add(result.getString(i));
            }
            part.add(row.toString());
          }
        }
        part.sort(null);
        rows.addAll(part);
      }
    }
    List<String> file = Files.readAllLines(FILE);
    if (Boolean.getBoolean("catalog.write")) {
      List<String> written = new ArrayList<>(file.subList(0, 1));
      written.addAll(rows);
      Files.write(FILE, written);
    }
    assertThat(Files.readAllLines(FILE).subList(1, rows.size() + 1)).isEqualTo(rows);
  }
}
