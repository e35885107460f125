package dev.dsqlkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
  @TempDir Path directory;

  @Test
  void showsTheLastTenLines() throws IOException {
    Path log = Files.writeString(directory.resolve("log"), lines(1, 5000) + "\n");

    assertThat(ServerLog.tail(log)).isEqualTo(lines(4991, 5000));
  }

  @Test
  void saysWhenThereIsNothingToShow() throws IOException {
    assertThat(ServerLog.tail(directory.resolve("none"))).isEqualTo("(its log is gone)");
    assertThat(ServerLog.tail(Files.createFile(directory.resolve("log"))))
        .isEqualTo("(it wrote nothing)");
  }

  private static String lines(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(line -> "line " + line)
        .collect(Collectors.joining("\n"));
  }
}
