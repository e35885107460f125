package dev.dsqlkit.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedRetryTest {

  @Test
  void isInTheRecording(@TempDir Path directory) throws IOException {
    String mark = "statement 7: column total, told by RecordedRetryTest";
    Path file = directory.resolve("retries.jfr");

    try (Recording recording = new Recording()) {
      recording.enable("dev.dsqlkit.Retry");
      recording.start();
      RetryListeners.tell(
          new RetryEvent(
              RetryEvent.Layer.DRIVER,
              RetryEvent.Outcome.DIVERGED,
              Failure.DATA_CONFLICT,
              2,
              7,
              4096,
              Duration.ofMillis(30),
              Duration.ofMillis(10),
              mark));
      recording.dump(file);
    }

    List<RecordedEvent> events =
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getEventType().getName().equals("dev.dsqlkit.Retry"))
            .filter(event -> event.getString("explanation").equals(mark))
            .toList();
    assertThat(events).hasSize(1);
    RecordedEvent event = events.get(0);
    assertThat(event.getString("layer")).isEqualTo("DRIVER");
    assertThat(event.getString("outcome")).isEqualTo("DIVERGED");
    assertThat(event.getString("failure")).isEqualTo("OC000");
    assertThat(event.getInt("attempts")).isEqualTo(2);
    assertThat(event.getInt("statements")).isEqualTo(7);
    assertThat(event.getLong("journalBytes")).isEqualTo(4096);
    assertThat(event.getDuration("elapsed")).isEqualTo(Duration.ofMillis(30));
    assertThat(event.getDuration("waited")).isEqualTo(Duration.ofMillis(10));
  }
}
