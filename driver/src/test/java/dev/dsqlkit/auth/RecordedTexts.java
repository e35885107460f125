package dev.dsqlkit.auth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import jdk.jfr.ValueDescriptor;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedObject;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/** All texts of a flight recording, each with the name of its event. */
final class RecordedTexts {
  private final Set<Overheard.Text> texts = new HashSet<>();

  private RecordedTexts() {}

  static Set<Overheard.Text> of(Path recording) throws IOException {
    RecordedTexts all = new RecordedTexts();
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        all.collect(event.getEventType().getName(), event);
      }
    }
    return all.texts;
  }

  private void collect(String event, @Nullable Object value) {
    if (value instanceof String text) {
      texts.add(new Overheard.Text("event " + event, text));
    } else if (value instanceof RecordedObject object) {
      for (ValueDescriptor field : object.getFields()) {
        // stack traces have names of code only, and are many
        if (!field.getTypeName().equals("jdk.types.StackTrace")) {
          collect(event, object.getValue(field.getName()));
        }
      }
    } else if (value instanceof Object[] array) {
      for (Object each : array) {
        collect(event, each);
      }
    }
  }
}
