package dev.dsqlkit.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads SET, RESET and SHOW. */
final class SettingReader {
  private final Cursor at;
  private ParameterSetting.Scope scope = ParameterSetting.Scope.SESSION;

  private SettingReader(Cursor at) {
    this.at = at;
  }

  static ParameterSetting read(TokenRange tokens) throws UnreadableException {
    SettingReader reader = new SettingReader(new Cursor(tokens, 1));
    return switch (tokens.at(0).value()) {
      case "set" -> reader.set();
      case "reset" -> reader.named(ParameterSetting.Action.RESET);
      case "show" -> reader.named(ParameterSetting.Action.SHOW);
      default -> throw new UnreadableException();
    };
  }

  private ParameterSetting named(ParameterSetting.Action action) throws UnreadableException {
    String name;
    if (at.take("time", "zone")) {
      name = "timezone";
    } else if (at.take("transaction", "isolation", "level")) {
      name = "transaction_isolation";
    } else if (at.take("session", "authorization")) {
      name = "session_authorization";
    } else {
      name = parameterName();
    }
    if (!at.atEnd()) {
      throw new UnreadableException();
    }
    return new ParameterSetting(name, action, scope, Optional.empty(), List.of(), Optional.empty());
  }

  private String parameterName() throws UnreadableException {
    StringBuilder name = new StringBuilder(at.name());
    while (at.takeSymbol(".")) {
      name.append('.').append(at.name());
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }

  private ParameterSetting set() throws UnreadableException {
    if (at.sees("session", "characteristics")) {
      at.skip(2);
      at.expect("as");
      at.expect("transaction");
      return modes("SESSION CHARACTERISTICS");
    }
    if (!isAssignment() && at.take("local")) {
      scope = ParameterSetting.Scope.LOCAL;
    } else if (!isAssignment() && at.sees("session") && !at.peek(1).is("authorization")) {
      at.skip(1);
    }
    if (!isAssignment() && at.take("transaction")) {
      return at.sees("snapshot") ? setting("TRANSACTION", at.rest()) : modes("TRANSACTION");
    }
    String name = special();
    if (name.isEmpty()) {
      name = parameterName();
      if (!at.takeSymbol("=") && !at.take("to")) {
        at.expect("from");
      }
    }
    return setting(name, at.rest());
  }

  /** A parameter may have any of the words below as its name. */
  private boolean isAssignment() {
    return at.peek(1).isSymbol("=") || at.peek(1).isSymbol(".") || at.peek(1).is("to");
  }

  private String special() {
    if (isAssignment()) {
      return "";
    }
    if (at.take("time", "zone")) {
      return "timezone";
    }
    if (at.take("session", "authorization")) {
      return "session_authorization";
    }
    if (at.take("xml", "option")) {
      return "xmloption";
    }
    return switch (at.token().value()) {
      case "role" -> word("role");
      case "names" -> word("client_encoding");
      case "schema" -> word("search_path");
      case "catalog" -> word("catalog");
      default -> "";
    };
  }

  private String word(String parameter) {
    at.skip(1);
    return parameter;
  }

  private ParameterSetting modes(String name) throws UnreadableException {
    TokenRange values = at.rest();
    Optional<String> isolation = TransactionReader.isolation(at);
    return new ParameterSetting(
        name, ParameterSetting.Action.SET, scope, Optional.empty(), values, isolation);
  }

  private ParameterSetting setting(String name, TokenRange values) {
    return new ParameterSetting(
        name, ParameterSetting.Action.SET, scope, value(values), values, Optional.empty());
  }

  private static Optional<String> value(TokenRange values) {
    Token first = values.at(0);
    if (values.isEmpty() || (first.is("default") && values.size() == 1)) {
      return Optional.empty();
    }
    boolean signed = first.isSymbol("-") || first.isSymbol("+");
    return Optional.of(signed ? first.value() + values.at(1).value() : first.value());
  }
}
