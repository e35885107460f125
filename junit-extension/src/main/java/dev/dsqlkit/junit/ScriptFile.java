package dev.dsqlkit.junit;

import dev.dsqlkit.junit.schema.DefinitionException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of SQL statements. */
record ScriptFile(String place, String text) {
  private static final String FILE = "file:";
  private static final String CLASS_PATH = "classpath:";

  /**
   * Reads it from the class path, or behind {@code file:} from the file system.
   *
   * @throws DefinitionException if it is not there
   */
  static ScriptFile read(String location, ClassLoader loader) {
    try {
      if (location.startsWith(FILE)) {
        Path path = Path.of(location.substring(FILE.length()));
        return new ScriptFile(location, Files.readString(path));
      }
      return new ScriptFile(location, fromClassPath(location, loader));
    } catch (IOException e) {
      throw new DefinitionException("%s cannot be read: %s".formatted(location, e), e);
    }
  }

  private static String fromClassPath(String location, ClassLoader loader) throws IOException {
    String name =
        location.startsWith(CLASS_PATH) ? location.substring(CLASS_PATH.length()) : location;
    @Nullable URL resource = loader.getResource(name.replaceFirst("^/+", ""));
    if (resource == null) {
      throw new DefinitionException(
          "%s is not on the class path. Put it under src/test/resources, or write file:PATH."
              .formatted(location));
    }
    try (InputStream content = resource.openStream()) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Executes all of it; what was refused, a line each with its place. Closes the connection. */
  List<String> refusals(Connection connection) throws SQLException {
    List<String> refused = new ArrayList<>();
    try (connection) {
      for (ScriptStatement statement : ScriptStatement.of(text)) {
        try {
          statement.execute(connection);
        } catch (SQLException e) {
          refused.add("%s, %s".formatted(place, e.getMessage()));
        }
      }
    }
    return refused;
  }
}
