package dev.dsqlkit.migrate.files;

import dev.dsqlkit.migrate.files.SchemaFiles.Placed;
import dev.dsqlkit.migrate.schema.Function;
import dev.dsqlkit.migrate.schema.Types;
import dev.dsqlkit.sql.CreateTable;
import dev.dsqlkit.sql.QualifiedName;
import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads CREATE FUNCTION. */
final class FunctionReader {
  private static final Set<String> MODES = Set.of("in", "out", "inout", "variadic");

  private final SchemaFiles files;

  FunctionReader(SchemaFiles files) {
    this.files = files;
  }

  void read(Placed placed) throws UnreadException {
    TokenCursor at = new TokenCursor(placed.sql().tokens(), 1);
    at.take("or", "replace");
    at.expect("function");
    int nameAt = at.index();
    QualifiedName name = at.qualifiedName();
    List<Token> arguments = at.parenthesized();
    String signature = signature(name, arguments);
    String rest =
        placed
            .sql()
            .script()
            .substring(placed.sql().tokens().get(nameAt).start(), placed.sql().end());
    Function function =
        new Function(
            name,
            signature,
            "CREATE OR REPLACE FUNCTION " + rest,
            Optional.empty(),
            WishReader.of(placed.statement().commentsBefore()));
    if (files.functions.put(signature, function) != null) {
      throw new UnreadException(
          null, "function " + signature + " is there twice", "Remove one of them.");
    }
  }

  /** Name and types of the arguments that a call passes: {@code public.f(integer, text)}. */
  static String signature(QualifiedName name, List<Token> arguments) throws UnreadException {
    List<String> types = new ArrayList<>();
    for (List<Token> argument : split(arguments)) {
      if (!argument.get(0).is("out")) {
        types.add(type(argument));
      }
    }
    return name + "(" + String.join(", ", types) + ")";
  }

  private static List<List<Token>> split(List<Token> tokens) {
    List<List<Token>> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isSymbol("(")) {
        depth++;
      } else if (tokens.get(i).isSymbol(")")) {
        depth--;
      } else if (depth == 0 && tokens.get(i).isSymbol(",")) {
        parts.add(tokens.subList(from, i));
        from = i + 1;
      }
    }
    if (from < tokens.size()) {
      parts.add(tokens.subList(from, tokens.size()));
    }
    return parts;
  }

  /** A type without modifiers; [mode] [name] stands before it, DEFAULT behind it. */
  private static String type(List<Token> argument) throws UnreadException {
    int start = MODES.contains(argument.get(0).value()) && argument.size() > 1 ? 1 : 0;
    int end = start;
    while (end < argument.size()
        && !argument.get(end).is("default")
        && !argument.get(end).isSymbol("=")) {
      end++;
    }
    List<Token> declared = argument.subList(start, end);
    return typeOf(declared)
        .or(
            () ->
                declared.size() > 1
                    ? typeOf(declared.subList(1, declared.size()))
                    : Optional.empty())
        .orElseThrow(
            () ->
                new UnreadException(
                    argument.get(0),
                    "the type of this argument cannot be read",
                    "Write name and type."));
  }

  /** The reader of CREATE TABLE knows types. */
  private static Optional<String> typeOf(List<Token> tokens) {
    StringBuilder text = new StringBuilder("CREATE TABLE t (c");
    for (Token token : tokens) {
      boolean quoted = token.kind() == dev.dsqlkit.sql.TokenKind.QUOTED_IDENTIFIER;
      text.append(' ')
          .append(quoted ? '"' + token.value().replace("\"", "\"\"") + '"' : token.value());
    }
    return SqlReader.read(text.append(')').toString())
        .get(0)
        .createTable()
        .map(CreateTable::columns)
        .stream()
        .filter(columns -> columns.size() == 1 && columns.get(0).constraints().isEmpty())
        .map(columns -> Types.printed(columns.get(0).type()).replaceAll("\\([0-9,]*\\)", ""))
        .findFirst();
  }
}
