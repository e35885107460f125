package dev.dsqlkit.migrate.files;

import dev.dsqlkit.migrate.files.SchemaFiles.Placed;
import dev.dsqlkit.migrate.schema.View;
import dev.dsqlkit.sql.QualifiedName;
import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads CREATE VIEW. */
final class ViewReader {
  private final SchemaFiles files;

  ViewReader(SchemaFiles files) {
    this.files = files;
  }

  void read(Placed placed) throws UnreadException {
    TokenCursor at = new TokenCursor(placed.sql().tokens(), 1);
    at.take("or", "replace");
    if (at.sees("recursive")) {
      throw at.unread("CREATE RECURSIVE VIEW is not read; write WITH RECURSIVE");
    }
    at.expect("view");
    QualifiedName name = at.qualifiedName();
    List<String> columns = at.token().isSymbol("(") ? at.nameList() : List.of();
    List<String> options = new ArrayList<>();
    if (at.take("with")) {
      options(at.parenthesized(), options);
    }
    at.expect("as");
    List<Token> query = new ArrayList<>(at.rest());
    checkOption(query, options);
    options.sort(null);
    String text = TableBuilder.text(placed.sql(), query);
    View view =
        new View(
            name,
            columns,
            List.copyOf(options),
            text,
            uses(text),
            Optional.empty(),
            WishReader.of(placed.statement().commentsBefore()));
    if (files.views.put(name, view) != null) {
      throw new UnreadException(null, "view " + name + " is there twice", "Remove one of them.");
    }
  }

  private static void options(List<Token> tokens, List<String> options) {
    StringBuilder option = new StringBuilder();
    for (Token token : tokens) {
      if (token.isSymbol(",")) {
        options.add(withValue(option));
        option.setLength(0);
      } else {
        option.append(token.value().toLowerCase(Locale.ROOT));
      }
    }
    options.add(withValue(option));
  }

  private static String withValue(StringBuilder option) {
    return option.indexOf("=") < 0 ? option + "=true" : option.toString();
  }

  private static void checkOption(List<Token> query, List<String> options) {
    int size = query.size();
    boolean plain = endsWith(query, "with", "check", "option");
    boolean local = endsWith(query, "with", "local", "check", "option");
    boolean cascaded = endsWith(query, "with", "cascaded", "check", "option");
    if (plain || local || cascaded) {
      options.add("check_option=" + (local ? "local" : "cascaded"));
      query.subList(size - (plain ? 3 : 4), size).clear();
    }
  }

  private static boolean endsWith(List<Token> tokens, String... words) {
    int start = tokens.size() - words.length;
    for (int i = 0; i < words.length; i++) {
      if (start < 0 || !tokens.get(start + i).is(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** Names that may be relations; more than there are does no harm. */
  private static Set<QualifiedName> uses(String query) {
    Set<QualifiedName> names = new LinkedHashSet<>();
    SqlReader.read(query)
        .forEach(statement -> statement.names().forEach(name -> names.add(SchemaFiles.full(name))));
    return names;
  }
}
