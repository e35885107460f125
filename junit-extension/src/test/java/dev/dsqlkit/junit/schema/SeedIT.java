package dev.dsqlkit.junit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedIT {
  @TempDir private Path directory;
  private SchemaFiles files;
  private EmbeddedTarget target;

  @BeforeEach
  void prepare() throws Exception {
    files = new SchemaFiles(directory);
    target = new EmbeddedTarget();
    files.write(
        "schema.sql",
        """
        CREATE SCHEMA shop;
        CREATE TABLE orders (id int PRIMARY KEY, note text);
        CREATE TABLE shop."Lines" (id int PRIMARY KEY, order_id int REFERENCES orders (id));
        """);
  }

  @Test
  void loadsFilesInTheOrderOfTheirNames() throws Exception {
    files
        .write("seed/01-orders.csv", "id,note\n1,first\n2,\n3,\"\"\n")
        .write("seed/02-shop.Lines.csv", "\uFEFForder_id,id\r\n1,7\r\n\r\n")
        .write("seed/03-more.sql", "INSERT INTO orders SELECT g FROM generate_series(4, 4003) g");

    Blueprint.of(files.seed("schema.sql", "seed")).build(target);

    assertThat(target.column("SELECT note FROM orders ORDER BY id LIMIT 3"))
        .containsExactly("first", "null", "");
    assertThat(target.column("SELECT order_id FROM shop.\"Lines\"")).containsExactly("1");
    assertThat(target.column("SELECT count(*) FROM orders")).containsExactly("4003");
  }

  @Test
  void tellsTheLineOfAWrongStatement() throws Exception {
    files.write("seed.sql", "INSERT INTO orders\nVALUES (1);\n\nINSERT INTO orders VALUES (1);");

    assertThatThrownBy(() -> Blueprint.of(files.seed("schema.sql", "seed.sql")).build(target))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("seed.sql:4: INSERT INTO orders VALUES (?)")
        .hasMessageContaining("(SQLSTATE 23505)")
        .hasMessageContaining("Detail: Key (id)=(1) already exists.");
    assertThat(target.column("SELECT * FROM orders")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id,note#1,a#x,b | orders.csv:3: the rows of table orders | 22P02",
        "id,note#1,'a##b'#1,c | orders.csv:5: the rows of table orders | 23505",
        "id,colour#1,red | orders.csv:2: the rows of table orders | 42703",
        "id,note#1 | orders.csv:2: 1 values, but the first line names 2 columns. | cannot be read",
        "id,note#1,'a | orders.csv:2: a quote that is not closed. | cannot be read",
        "id,#1,a | orders.csv:1: a column without a name. | cannot be read",
        "id,note#1,a'b | orders.csv:2: a quote inside an unquoted value. | cannot be read",
        "id,note#1,'a'b | orders.csv:2: something behind the closing quote | cannot be read",
        "# | orders.csv:1: no line that names the columns. | cannot be read",
      },
      quoteCharacter = '`')
  void tellsTheLineOfAWrongRow(String csv, String place, String reason) throws Exception {
    files.write("orders.csv", csv.replace('#', '\n').replace('\'', '"'));

    assertThatThrownBy(() -> Blueprint.of(files.seed("schema.sql", "orders.csv")).build(target))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining(place)
        .hasMessageContaining(reason);
  }

  @Test
  void keepsAnyTextAsItIs() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<String> notes = new ArrayList<>();
    StringBuilder csv = new StringBuilder("id,note\n");
    for (int i = 0; i < 500; i++) {
      String note =
          random
              .ints(random.nextInt(8), 0, 12)
              .mapToObj(
                  c ->
                      List.of(",", "\"", "\n", "\r", "\\", "\t", "N", ".", " ", "é", "𝄞", "a")
                          .get(c))
              .collect(Collectors.joining());
      notes.add(note);
      csv.append(i).append(",\"").append(note.replace("\"", "\"\"")).append("\"\n");
    }
    files.write("orders.csv", csv.toString());

    Blueprint.of(files.seed("schema.sql", "orders.csv")).build(target);

    assertThat(target.column("SELECT note FROM orders ORDER BY id"))
        .as("seed %d", seed)
        .isEqualTo(notes);
  }
}
