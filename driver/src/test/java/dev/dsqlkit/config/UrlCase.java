package dev.dsqlkit.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** One block of config/urls.txt. */
record UrlCase(String url, Properties given, List<Line> expected) {

  /** A line "word value". */
  record Line(String word, String value) {

    static Line parse(String text) {
      int space = text.indexOf(' ');
      return space < 0
          ? new Line(text, "")
          : new Line(text.substring(0, space), text.substring(space + 1));
    }
  }

  static List<UrlCase> all() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(UrlCase.class.getResourceAsStream("/config/urls.txt"))) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      List<UrlCase> cases = new ArrayList<>();
      text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Line::parse)
          .forEach(line -> add(cases, line));
      return cases;
    }
  }

  private static void add(List<UrlCase> cases, Line line) {
    if (line.word.equals("url")) {
      cases.add(new UrlCase(line.value, new Properties(), new ArrayList<>()));
      return;
    }
    UrlCase last = cases.get(cases.size() - 1);
    if (line.word.equals("with")) {
      int equals = line.value.indexOf('=');
      last.given.setProperty(line.value.substring(0, equals), line.value.substring(equals + 1));
    } else {
      last.expected.add(line);
    }
  }

  @Override
  public String toString() {
    return url + " " + given;
  }
}
