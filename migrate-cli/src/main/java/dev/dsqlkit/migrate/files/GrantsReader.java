package dev.dsqlkit.migrate.files;

import dev.dsqlkit.migrate.schema.Grant;
import dev.dsqlkit.sql.QualifiedName;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads GRANT of privileges on objects, one privilege, object and role each. */
final class GrantsReader {
  private static final List<String> OF_TABLES =
      List.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER");

  private GrantsReader() {}

  static void read(SqlStatement sql, Set<Grant> grants) throws UnreadException {
    TokenCursor at = new TokenCursor(sql.tokens(), 1);
    List<String> privileges = privileges(at);
    at.expect("on");
    String kind = "TABLE";
    if (at.take("schema")) {
      kind = "SCHEMA";
    } else if (at.take("sequence")) {
      kind = "SEQUENCE";
    } else if (at.take("function")) {
      kind = "FUNCTION";
    } else if (at.sees("all")) {
      throw at.unread("a grant on all objects of a schema is not read; name them");
    } else {
      at.take("table");
    }
    List<String> objects = new ArrayList<>();
    do {
      objects.add(kind + " " + object(at, kind));
    } while (at.takeSymbol(","));
    at.expect("to");
    List<String> roles = new ArrayList<>();
    do {
      String role = at.name();
      roles.add(role.equals("public") ? "PUBLIC" : role);
    } while (at.takeSymbol(","));
    boolean grantable = at.take("with", "grant", "option");
    for (String privilege : privileges.isEmpty() ? all(kind) : privileges) {
      for (String object : objects) {
        roles.forEach(role -> grants.add(new Grant(privilege, object, role, grantable)));
      }
    }
  }

  private static String object(TokenCursor at, String kind) throws UnreadException {
    if (kind.equals("SCHEMA")) {
      return at.name();
    }
    QualifiedName name = at.qualifiedName();
    return kind.equals("FUNCTION") && at.token().isSymbol("(")
        ? FunctionReader.signature(name, at.parenthesized())
        : name.toString();
  }

  /** Empty for ALL. */
  private static List<String> privileges(TokenCursor at) throws UnreadException {
    if (at.take("all")) {
      at.take("privileges");
      return List.of();
    }
    List<String> privileges = new ArrayList<>();
    do {
      Token word = at.next();
      if (at.token().isSymbol("(")) {
        throw at.unread("a grant on columns is not read");
      }
      privileges.add(word.value().toUpperCase(Locale.ROOT));
    } while (at.takeSymbol(","));
    return privileges;
  }

  private static List<String> all(String kind) {
    return switch (kind) {
      case "SCHEMA" -> List.of("CREATE", "USAGE");
      case "SEQUENCE" -> List.of("SELECT", "UPDATE", "USAGE");
      case "FUNCTION" -> List.of("EXECUTE");
      default -> OF_TABLES;
    };
  }
}
