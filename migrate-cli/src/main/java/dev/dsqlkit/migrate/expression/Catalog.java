package dev.dsqlkit.migrate.expression;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The types, casts, operators and functions that PostgreSQL 16 is born with. */
final class Catalog {
  private static final String NONE = "-";

  private final Map<String, TypeEntry> types = new HashMap<>();
  private final Map<String, CastEntry> casts = new HashMap<>();
  private final Map<String, List<Signature>> operators = new HashMap<>();
  private final Map<String, List<Signature>> functions = new HashMap<>();

  private Catalog() {}

  /**
   * A type.
   *
   * @param category one letter: {@code S} for strings, {@code N} for numbers
   */
  private record TypeEntry(String category, boolean preferred) {}

  /**
   * A cast.
   *
   * @param context {@code i} for implicit, {@code a} for assignment, {@code e} for explicit
   * @param method {@code b} if the bytes stay the same
   */
  record CastEntry(char context, char method) {}

  /**
   * A function or an operator.
   *
   * @param kind {@code f}, {@code a} for an aggregate or {@code w} for a window function
   * @param defaults how many of the last arguments may be left out
   * @param packed how many of the last arguments become an array
   */
  record Signature(
      List<String> arguments,
      String result,
      char kind,
      boolean variadic,
      boolean set,
      int defaults,
      int packed) {}

  private static final class Holder {
    private static final Catalog CATALOG = load();
  }

  static Catalog get() {
    return Holder.CATALOG;
  }

  private static Catalog load() {
    Catalog catalog = new Catalog();
    InputStream resource =
        Objects.requireNonNull(Catalog.class.getResourceAsStream("catalog.tsv"), "catalog.tsv");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          catalog.enter(line.split("\t"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return catalog;
  }

  private void enter(String[] row) {
    switch (row[0]) {
      case "type" -> types.put(row[1], new TypeEntry(row[2], row[3].equals("t")));
      case "cast" ->
          casts.put(key(row[1], row[2]), new CastEntry(row[3].charAt(0), row[4].charAt(0)));
      case "operator" -> {
        List<String> operands = row[2].equals(NONE) ? List.of(row[3]) : List.of(row[2], row[3]);
        add(operators, row[1], new Signature(operands, row[4], 'f', false, false, 0, 0));
      }
      default -> add(functions, row[1], function(row));
    }
  }

  private static Signature function(String[] row) {
    List<String> arguments = row[2].equals(NONE) ? List.of() : List.of(row[2].split(","));
    String kind = row[4];
    char last = kind.charAt(kind.length() - 1);
    return new Signature(
        arguments,
        row[3],
        kind.charAt(0),
        kind.indexOf('v') > 0,
        kind.indexOf('s') > 0,
        Character.isDigit(last) ? last - '0' : 0,
        0);
  }

  private static void add(Map<String, List<Signature>> map, String name, Signature signature) {
    map.computeIfAbsent(name, unused -> new ArrayList<>()).add(signature);
  }

  private static String key(String source, String target) {
    return source + ">" + target;
  }

  boolean hasType(String name) {
    return types.containsKey(name);
  }

  boolean hasFunction(String name) {
    return functions.containsKey(name);
  }

  /** Empty for a type that is not built in. */
  String category(String type) {
    TypeEntry entry = types.get(type);
    return entry == null ? "" : entry.category();
  }

  boolean isPreferred(String type) {
    TypeEntry entry = types.get(type);
    return entry != null && entry.preferred();
  }

  @Nullable CastEntry cast(String source, String target) {
    return casts.get(key(source, target));
  }

  List<Signature> operators(String name, int operands) {
    return operators.getOrDefault(name, List.of()).stream()
        .filter(signature -> signature.arguments().size() == operands)
        .toList();
  }

  List<Signature> functions(String name) {
    return Collections.unmodifiableList(functions.getOrDefault(name, List.of()));
  }

  /** Whether every function of the name is an ordinary one. */
  boolean isPlainFunction(String name) {
    List<Signature> all = functions(name);
    return !all.isEmpty() && all.stream().allMatch(each -> each.kind() == 'f' && !each.set());
  }
}
