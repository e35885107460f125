package dev.dsqlkit.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The statements of {@code src/test/resources/sql/corpus} and what PostgreSQL's grammar said to
 * them.
 *
 * <p>A file has one record on each line, or, if it has an empty line, records between empty lines.
 */
final class Corpus {
  private static final Path FOLDER = Path.of("src/test/resources/sql/corpus");
  private static final Path RECORDED = Path.of("src/test/resources/sql/oracle.tsv");

  private Corpus() {}

  /** One entry of the corpus. */
  record Entry(String id, String sql, boolean jdbc) {

    List<SqlStatement> read() {
      return jdbc ? SqlReader.readJdbc(sql) : SqlReader.read(sql);
    }

    /** The text as it reaches PostgreSQL. */
    String serverSql() {
      return jdbc ? JdbcText.toServer(sql) : sql;
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        addAll(entries, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  private static void addAll(List<Entry> entries, Path file) throws IOException {
    String name = file.getFileName().toString().replace(".sql", "");
    String text = Files.readString(file).strip();
    int number = 1;
    for (String record : text.split(text.contains("\n\n") ? "\n\n+" : "\n", -1)) {
      entries.add(new Entry(name + "#" + number++, record, name.startsWith("jdbc")));
    }
  }

  /** The recorded verdict of each entry. */
  static Map<String, String> recorded() throws IOException {
    Map<String, String> verdicts = new LinkedHashMap<>();
    for (String line : Files.readAllLines(RECORDED)) {
      int tab = line.indexOf('\t');
      verdicts.put(line.substring(0, tab), line.substring(tab + 1));
    }
    return verdicts;
  }

  static void record(Map<String, String> verdicts) throws IOException {
    List<String> lines = new ArrayList<>();
    verdicts.forEach((id, verdict) -> lines.add(id + "\t" + verdict));
    Files.write(RECORDED, lines);
  }
}
