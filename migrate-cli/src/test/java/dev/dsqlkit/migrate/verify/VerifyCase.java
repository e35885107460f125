package dev.dsqlkit.migrate.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A script and what is found in it.
 *
 * <p>A file of cases has them behind {@code -- case: name}. Directives come first: {@code --
 * file:}, {@code -- assume:}, {@code -- level:} and {@code -- repeat: N}, which repeats what stands
 * in double braces, with {@code %d} from 1. Lines {@code --> line:column severity rule (related
 * line:column)} are what is found, in order.
 */
record VerifyCase(
    String origin,
    String name,
    String file,
    Assume assume,
    String level,
    String sql,
    List<String> found) {
  private static final Pattern REPEATED = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

  static Stream<VerifyCase> inFolder(String folder) {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
      return files.sorted().flatMap(VerifyCase::inFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<VerifyCase> inFile(Path file) {
    try {
      return Stream.of(Files.readString(file).split("(?m)^-- case: ", -1))
          .filter(text -> !text.isBlank())
          .map(text -> parse(file.getFileName().toString(), text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static VerifyCase parse(String origin, String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    String name = lines.remove(0);
    List<String> found =
        lines.stream().filter(line -> line.startsWith("--> ")).map(l -> l.substring(4)).toList();
    lines.removeIf(line -> line.startsWith("--> "));
    String file = "script.sql";
    Assume assume = Assume.AUTO;
    String level = "2026-10";
    int repeat = 1;
    while (!lines.isEmpty() && lines.get(0).matches("-- (file|assume|level|repeat): .*")) {
      String line = lines.remove(0);
      String value = line.substring(line.indexOf(": ") + 2);
      switch (line.substring(3, line.indexOf(':'))) {
        case "file" -> file = value;
        case "assume" -> assume = Assume.valueOf(value.toUpperCase(java.util.Locale.ROOT));
        case "level" -> level = value;
        default -> repeat = Integer.parseInt(value);
      }
    }
    String sql = repeated(String.join("\n", lines).strip() + "\n", repeat);
    return new VerifyCase(origin, name, file, assume, level, sql, found);
  }

  private static String repeated(String sql, int times) {
    return REPEATED
        .matcher(sql)
        .replaceAll(group -> java.util.regex.Matcher.quoteReplacement(repeat(group, times)));
  }

  private static String repeat(MatchResult group, int times) {
    String each = group.group(1);
    return IntStream.rangeClosed(1, times)
        .mapToObj(i -> each.replace("%d", Integer.toString(i)))
        .collect(Collectors.joining(each.endsWith("\n") ? "" : ", "));
  }

  List<String> findings() {
    return DsqlLint.level(level).assume(assume).minSeverity(Severity.INFO).check(file, sql).stream()
        .map(VerifyCase::line)
        .toList();
  }

  private static String line(Finding finding) {
    String related =
        finding.related().stream()
            .map(place -> " (" + place.span().line() + ":" + place.span().column() + ")")
            .collect(Collectors.joining());
    return "%d:%d %s %s%s"
        .formatted(
            finding.span().line(),
            finding.span().column(),
            finding.severity(),
            finding.rule(),
            related);
  }

  @Override
  public String toString() {
    return origin + ": " + name;
  }
}
