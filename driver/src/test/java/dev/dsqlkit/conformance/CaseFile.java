package dev.dsqlkit.conformance;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the case files; their form is described in docs/conformance.md. */
final class CaseFile {
  private final CaseBuilder shared;
  private final List<Case> cases = new ArrayList<>();
  private CaseBuilder current;

  private CaseFile(String group) {
    shared = new CaseBuilder(group);
    current = shared;
  }

  /** The cases of every file in the folder of this name on the class path, by name of the file. */
  static List<Case> readAll(String folder) throws IOException, URISyntaxException {
    Path path = Path.of(Objects.requireNonNull(CaseFile.class.getResource(folder)).toURI());
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(path).sorted()) {
      for (Path file : files.toList()) {
        String group = file.getFileName().toString().replace(".sql", "");
        cases.addAll(parse(group, Files.readAllLines(file)));
      }
    }
    return cases;
  }

  static List<Case> parse(String group, List<String> lines) {
    CaseFile file = new CaseFile(group);
    for (int i = 0; i < lines.size(); i++) {
      try {
        file.take(lines.get(i));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(group + " line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    file.finish();
    return List.copyOf(file.cases);
  }

  private void take(String line) {
    if (line.startsWith("-- case: ")) {
      finish();
      current = shared.named(line.substring("-- case: ".length()));
    } else {
      current.take(line);
    }
  }

  private void finish() {
    if (current != shared) {
      cases.add(current.build());
    }
  }
}
