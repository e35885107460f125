package dev.dsqlkit.samples.flyway;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What {@code rules=warn} logs while this is open. */
final class RecordedWarnings extends Handler implements AutoCloseable {
  private final Logger logger = Logger.getLogger("dev.dsqlkit.rules");
  private final List<String> messages = new CopyOnWriteArrayList<>();

  RecordedWarnings() {
    logger.setLevel(Level.WARNING);
    logger.addHandler(this);
  }

  List<String> messages() {
    return List.copyOf(messages);
  }

  @Override
  public void publish(LogRecord entry) {
    messages.add(MessageFormat.format(entry.getMessage(), entry.getParameters()));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setLevel(null);
  }
}
