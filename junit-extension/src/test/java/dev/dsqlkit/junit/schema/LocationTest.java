package dev.dsqlkit.junit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocationTest {
  private static final Set<String> SQL = Set.of(".sql");

  private final ClassLoader loader = getClass().getClassLoader();
  @TempDir private Path directory;

  @Test
  void findsADirectoryOnTheClassPath() {
    String directory = "dev/dsqlkit/junit/schema/flyway";

    assertThat(new Location(directory).files(loader, SQL))
        .extracting(SourceFile::place)
        .containsExactly(
            directory + "/V1__orders.sql",
            directory + "/V2__index.sql",
            directory + "/V3__rows.sql");
    assertThat(new Location("classpath:/" + directory + "/V1__orders.sql").files(loader, SQL))
        .extracting(SourceFile::text)
        .containsExactly("CREATE TABLE orders (id int PRIMARY KEY, note text);\n");
  }

  @Test
  void findsFilesInJarsAndTheFirstOfTwoWithOneName() throws Exception {
    Path first = jar("first.jar", "db/schema/b.sql", "db/schema/deep/c.sql", "db/schemata.sql");
    Path second = jar("second.jar", "db/schema/a.SQL", "db/schema/b.sql", "db/schema/readme.md");

    try (URLClassLoader jars =
        new URLClassLoader(new URL[] {first.toUri().toURL(), second.toUri().toURL()}, null)) {
      assertThat(new Location("db/schema").files(jars, SQL))
          .extracting(SourceFile::text)
          .containsExactly(
              "second.jar db/schema/a.SQL",
              "first.jar db/schema/b.sql",
              "first.jar db/schema/deep/c.sql");
      assertThat(new Location("db/schema/b.sql").files(jars, SQL)).hasSize(1);
    }
  }

  private Path jar(String name, String... entries) throws Exception {
    Path jar = directory.resolve(name);
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new JarEntry("db/"));
      out.putNextEntry(new JarEntry("db/schema/"));
      for (String entry : entries) {
        out.putNextEntry(new JarEntry(entry));
        out.write((name + " " + entry).getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  @Test
  void tellsWhereItLooked() {
    assertThatThrownBy(() -> new Location("db/nowhere").files(loader, SQL))
        .hasMessage(
            "db/nowhere does not exist: looked for db/nowhere on the class path. Put it under"
                + " src/test/resources, or write file:PATH for a place outside of the class path.");
    assertThatThrownBy(() -> new Location("file:" + directory + "/none").files(loader, SQL))
        .hasMessageContaining("looked for " + directory.resolve("none"));
    assertThatThrownBy(() -> new Location("src/test/java").files(loader, SQL))
        .hasMessageContaining("The working directory has it: write file:src/test/java.");
    assertThatThrownBy(() -> new Location("file:" + directory).files(loader, SQL))
        .hasMessage("file:" + directory + " holds no file that ends in .sql.");
  }

  @Test
  void tellsOfAFileThatIsNotUtf8() throws Exception {
    Files.write(directory.resolve("a.sql"), new byte[] {(byte) 0xE4});

    assertThatThrownBy(() -> new Location("file:" + directory).files(loader, SQL))
        .hasMessageContaining("a.sql is not UTF-8");
  }
}
