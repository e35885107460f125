package dev.dsqlkit.auth;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** What a JVM lets be heard, one text per line of a file, each with where it was heard. */
final class Overheard extends Handler implements AutoCloseable {
  private static final String END_OF_PLACE = "\t";

  private final SimpleFormatter formatter = new SimpleFormatter();
  private final Writer file;

  Overheard(Path file) throws IOException {
    this.file = Files.newBufferedWriter(file);
  }

  /** A text, and where it was heard. */
  record Text(String place, String text) {}

  static List<Text> read(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> line.split(END_OF_PLACE, 2))
        .map(parts -> new Text(parts[0], parts[1]))
        .toList();
  }

  synchronized void hear(String place, @Nullable Object text) {
    try {
      file.write(place + END_OF_PLACE + String.valueOf(text).replaceAll("\\R", " ") + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With all causes and what is suppressed. */
  void hear(String place, Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    hear(place, trace);
  }

  @Override
  public void publish(LogRecord record) {
    hear("log " + record.getLoggerName(), formatter.format(record));
  }

  @Override
  public synchronized void flush() {
    try {
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
