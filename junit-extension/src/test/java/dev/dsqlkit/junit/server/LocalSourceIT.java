package dev.dsqlkit.junit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dsqlkit.server.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSourceIT {
  @TempDir private Path directory;

  @Test
  void bootsTheInstallationThatIsNamed() throws Exception {
    Path home = unpacked();
    TestServer server =
        new LocalSource()
            .start(
                name ->
                    Optional.of(home.toString()).filter(x -> name.equals(LocalSource.PROPERTY)));

    try (TestDatabase database = server.create(Definitions.EMPTY)) {
      assertThat(Sql.column(database, "SHOW data_directory"))
          .isNotEqualTo(Sql.column(embedded(), "SHOW data_directory"));
      assertThat(Sql.column(database, "SELECT 1")).containsExactly("1");
    }
    assertThat(server.description()).isEqualTo("the PostgreSQL of " + home);
  }

  private static Connection embedded() throws Exception {
    EmbeddedPostgres server = EmbeddedPostgres.shared();
    return Postgres.of(server, "").connect("postgres");
  }

  /** Where the embedded server has unpacked its programs. */
  private static Path unpacked() throws Exception {
    try (Connection connection = embedded()) {
      String program =
          Sql.column(connection, "SELECT setting FROM pg_config() WHERE name = 'BINDIR'").get(0);
      return Path.of(program).getParent();
    }
  }

  @Test
  void tellsOfADirectoryWithoutAServer() {
    assertThatThrownBy(() -> new LocalSource().start(name -> Optional.of(directory.toString())))
        .isInstanceOf(ServerUnavailableException.class)
        .hasMessageContaining("There is no PostgreSQL server in " + directory);
  }

  @Test
  void prefersSixteenAndThenTheNewest() throws Exception {
    String path =
        String.join(
            System.getProperty("path.separator"),
            install("a", "15.2"),
            install("b", "17.1"),
            install("c", "16.3 (Debian 16.3-1)"),
            install("d", "18.0"),
            directory.resolve("nothing").toString());

    assertThat(InstalledPostgres.find(path))
        .filteredOn(found -> found.home().startsWith(real()))
        .extracting(InstalledPostgres::version)
        .containsExactly("16.3", "18.0", "17.1", "15.2");
  }

  private Path real() {
    try {
      return directory.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On the PATH is a link to the program, as packages make it. */
  private String install(String name, String version) throws Exception {
    Path bin = Files.createDirectories(directory.resolve("lib").resolve(name).resolve("bin"));
    Path program = bin.resolve("postgres");
    Files.writeString(program, "#!/bin/sh\necho 'postgres (PostgreSQL) " + version + "'\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createFile(bin.resolve("initdb"));
    Path links = Files.createDirectories(directory.resolve("links").resolve(name));
    Files.createSymbolicLink(links.resolve("postgres"), program);
    return links.toString();
  }
}
