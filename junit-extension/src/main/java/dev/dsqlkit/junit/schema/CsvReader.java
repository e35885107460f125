package dev.dsqlkit.junit.schema;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads records of comma-separated values (RFC 4180). An empty value is NULL unless it is quoted; a
 * line without any character is no record.
 */
final class CsvReader {
  private final String text;
  private int position;
  private int line = 1;

  CsvReader(String text) {
    this.text = text;
  }

  /**
   * One record.
   *
   * @param line the line of the file that it begins in
   */
  record Row(int line, List<Optional<String>> values) {}

  /** What is not as RFC 4180 wants it, and the line. */
  static final class WrongCsvException extends Exception {
    @Serial private static final long serialVersionUID = 1;
    private final int line;
    private final String what;

    WrongCsvException(int line, String what) {
      super(what);
      this.line = line;
      this.what = what;
    }

    String what() {
      return what;
    }

    int line() {
      return line;
    }
  }

  List<Row> rows() throws WrongCsvException {
    List<Row> rows = new ArrayList<>();
    while (position < text.length()) {
      if (!skipLineEnd()) {
        rows.add(row());
      }
    }
    return rows;
  }

  private Row row() throws WrongCsvException {
    int first = line;
    List<Optional<String>> values = new ArrayList<>();
    values.add(value());
    while (position < text.length() && !skipLineEnd()) {
      position++; // the comma
      values.add(value());
    }
    return new Row(first, values);
  }

  /** Up to a comma, the end of the line or of the text. */
  private Optional<String> value() throws WrongCsvException {
    if (position < text.length() && text.charAt(position) == '"') {
      return Optional.of(quoted());
    }
    int start = position;
    while (position < text.length() && ",\r\n".indexOf(text.charAt(position)) < 0) {
      if (text.charAt(position) == '"') {
        throw new WrongCsvException(
            line, "a quote inside an unquoted value. Quote the whole value and double its quotes.");
      }
      position++;
    }
    String value = text.substring(start, position);
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private String quoted() throws WrongCsvException {
    int opened = line;
    StringBuilder value = new StringBuilder();
    position++;
    while (position < text.length()) {
      char next = text.charAt(position++);
      if (next == '\n') {
        line++;
      }
      if (next != '"') {
        value.append(next);
      } else if (position < text.length() && text.charAt(position) == '"') {
        value.append('"');
        position++;
      } else if (position == text.length() || ",\r\n".indexOf(text.charAt(position)) >= 0) {
        return value.toString();
      } else {
        throw new WrongCsvException(
            line, "something behind the closing quote of a value. Double a quote inside a value.");
      }
    }
    throw new WrongCsvException(opened, "a quote that is not closed.");
  }

  private boolean skipLineEnd() {
    int before = position;
    if (position < text.length() && text.charAt(position) == '\r') {
      position++;
    }
    if (position < text.length() && text.charAt(position) == '\n') {
      position++;
    }
    if (position > before) {
      line++;
    }
    return position > before;
  }
}
