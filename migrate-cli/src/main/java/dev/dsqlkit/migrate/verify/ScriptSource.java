package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.migrate.script.ScriptBytes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A script.
 *
 * @param name as findings give it
 * @param path the file; empty for a text and for a stream
 * @param open reads it from the beginning; a stream only once
 */
public record ScriptSource(String name, Optional<Path> path, Opening open) {

  /** Opens a script. */
  @FunctionalInterface
  public interface Opening {
    Reader open() throws IOException;
  }

  /** A text. */
  public static ScriptSource of(String name, String sql) {
    return new ScriptSource(name, Optional.empty(), () -> new StringReader(sql));
  }

  /** A stream, read once. */
  public static ScriptSource of(String name, InputStream in) {
    return new ScriptSource(name, Optional.empty(), () -> ScriptBytes.reader(in));
  }

  /** A file. */
  public static ScriptSource of(Path file) {
    return new ScriptSource(
        file.toString().replace('\\', '/'),
        Optional.of(file),
        () -> ScriptBytes.reader(new BufferedInputStream(Files.newInputStream(file))));
  }
}
