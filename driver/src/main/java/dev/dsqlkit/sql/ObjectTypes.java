package dev.dsqlkit.sql;

/** Reads the words that name a kind of object. */
final class ObjectTypes {
  private ObjectTypes() {}

  static String read(Cursor at) throws UnreadableException {
    String first = at.name();
    String rest =
        switch (first) {
          case "materialized", "foreign", "access", "event", "large", "procedural", "trusted" ->
              second(at, first);
          case "text" -> " " + at.name() + " " + at.name();
          case "operator" -> at.sees("class") || at.sees("family") ? " " + at.name() : "";
          case "user" -> at.take("mapping", "for") ? " mapping" : "";
          case "default" -> " " + at.name();
          case "constraint" -> at.take("trigger") ? " trigger" : "";
          default -> "";
        };
    return ObjectReader.upper(first + rest);
  }

  private static String second(Cursor at, String first) throws UnreadableException {
    if (first.equals("foreign") && at.take("data", "wrapper")) {
      return " data wrapper";
    }
    return " " + at.name();
  }
}
