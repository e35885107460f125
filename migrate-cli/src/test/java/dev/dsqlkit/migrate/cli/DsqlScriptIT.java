package dev.dsqlkit.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The folder that is shipped: start script and jar. */
@DisabledOnOs(OS.WINDOWS)
class DsqlScriptIT {
  private static final Path SHIPPED =
      Path.of(System.getProperty("dsql.folder", "target/dsql")).toAbsolutePath();
  private static final Path DSQL = SHIPPED.resolve("dsql");

  @TempDir Path folder;

  @Test
  void runsFromAnyFolderByLinksAndWithBlanksInPaths() throws Exception {
    Path moved = Files.createDirectories(folder.resolve("with blanks/dsql"));
    Files.copy(SHIPPED.resolve("dsql.jar"), moved.resolve("dsql.jar"));
    Files.copy(DSQL, moved.resolve("dsql"));
    assertThat(moved.resolve("dsql").toFile().setExecutable(true)).isTrue();
    Files.createSymbolicLink(folder.resolve("first"), Path.of("with blanks/dsql/dsql"));
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("dsql"), Path.of("../first"));
    Files.writeString(folder.resolve("a b.sql"), "TRUNCATE a;");

    Ran ran = run(Map.of(), bin.resolve("dsql").toString(), "verify", "-f", "gcc", "a b.sql");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).startsWith("a b.sql:1:1: error: DSQL has no TRUNCATE.");
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void knowsItsVersion() throws Exception {
    assertThat(run(Map.of(), DSQL.toString(), "--version").out())
        .matches("dsql \\d[^\n]*\nrules.*\n");
  }

  @Test
  void saysWhichJavaIsMissingOrTooOld() throws Exception {
    Path old = Files.createDirectories(folder.resolve("jdk8/bin"));
    Files.writeString(old.resolve("java"), "#!/bin/sh\nexit 3\n");
    assertThat(old.resolve("java").toFile().setExecutable(true)).isTrue();
    Files.writeString(old.resolveSibling("release"), "JAVA_VERSION=\"1.8.0_442\"\n");

    Ran tooOld = run(Map.of("JAVA_HOME", folder.resolve("jdk8").toString()), DSQL.toString());
    Ran wrongHome = run(Map.of("JAVA_HOME", "/no/java"), DSQL.toString());

    assertThat(tooOld.code()).isEqualTo(1);
    assertThat(tooOld.err()).contains("is Java 1.8.0_442; dsql needs Java 17 or newer");
    assertThat(wrongHome.code()).isEqualTo(1);
    assertThat(wrongHome.err()).contains("JAVA_HOME is /no/java, but there is no bin/java in it");
  }

  @Test
  void namesOutsideOfAsciiNeedNoLocale() throws Exception {
    assumeThat(System.getProperty("os.name")).isEqualTo("Linux");

    Ran ran =
        run(
            Map.of("LANG", "C"),
            "/bin/sh",
            "-c",
            "printf 'TRUNCATE a;' > ä.sql; \"$0\" verify -f gcc ä.sql",
            DSQL.toString());

    assertThat(ran.out()).startsWith("ä.sql:1:1");
  }

  @Test
  void makesTheArchiveOnceAndUsesIt() throws Exception {
    Path cache = folder.resolve("cache");
    Map<String, String> now = Map.of("XDG_CACHE_HOME", cache.toString(), "DSQL_CDS", "now");

    Ran first = run(now, DSQL.toString(), "explain", "truncate");
    List<Path> archives = archives(cache);
    Ran second =
        run(
            Map.of("XDG_CACHE_HOME", cache.toString(), "CI", "true"),
            "/bin/sh",
            "-x",
            DSQL.toString(),
            "explain",
            "truncate");

    assertThat(first.code()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(archives).hasSize(1);
    assertThat(second.err()).contains("-XX:SharedArchiveFile=" + archives.get(0));
    assertThat(second.out()).isEqualTo(first.out());
  }

  @Test
  void doesWithoutAnArchiveWhereNoneCanBeMade() throws Exception {
    Files.writeString(folder.resolve("file"), "");

    Ran ran =
        run(
            Map.of("XDG_CACHE_HOME", folder.resolve("file").toString(), "DSQL_CDS", "now"),
            DSQL.toString(),
            "explain",
            "truncate");

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void aBrokenArchiveDoesNoHarm() throws Exception {
    Path cache = folder.resolve("cache");
    Map<String, String> variables = Map.of("XDG_CACHE_HOME", cache.toString(), "DSQL_CDS", "now");
    run(variables, DSQL.toString(), "--version");
    for (Path archive : archives(cache)) {
      assertThat(archive.toFile().setWritable(true)).isTrue();
      Files.writeString(archive, "no archive");
    }

    Ran ran = run(variables, DSQL.toString(), "explain", "truncate");

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).startsWith("truncate\n");
  }

  @Test
  void endsQuietlyBehindAClosedPipe() throws Exception {
    Files.writeString(folder.resolve("a.sql"), "TRUNCATE a;\n".repeat(20_000));

    Ran ran =
        run(
            Map.of(),
            "/bin/sh",
            "-c",
            "{ \"$0\" verify -f gcc a.sql; echo \"code $?\" >&2; } | head -n 1",
            DSQL.toString());

    assertThat(ran.out()).startsWith("a.sql:1:1").hasLineCount(1);
    assertThat(ran.err()).isEqualTo("code 141\n");
  }

  @Test
  void aDumpThatIsLargerThanTheHeapPasses() throws Exception {
    Path dump = folder.resolve("dump.sql");
    String piece =
        "CREATE TABLE t (id uuid PRIMARY KEY, note text);\n"
            + "INSERT INTO t VALUES (gen_random_uuid(), 'it''s; a note');\n"
            + "COPY t FROM stdin;\n"
            + "00000000-0000-0000-0000-000000000001\tx\n".repeat(200)
            + "\\.\n";
    Files.writeString(dump, piece.repeat(50 * 1024 * 1024 / piece.length()) + "TRUNCATE t;\n");

    Ran ran =
        run(
            Map.of("DSQL_JAVA_OPTS", "-Xmx48m"),
            DSQL.toString(),
            "verify",
            "-f",
            "gcc",
            "dump.sql");

    assertThat(ran.out()).hasLineCount(1).contains("error: DSQL has no TRUNCATE.");
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void controlCEndsWith130() throws Exception {
    assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
    assumeThat(ignoresInterrupts()).as("SIGINT is ignored by who started the build").isFalse();
    Process process = process(Map.of(), DSQL.toString(), "verify", "-").start();
    try (OutputStream in = process.getOutputStream()) {
      in.write("SELECT 1;".getBytes(StandardCharsets.UTF_8));
      in.flush();
      waitForJvm(process);
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(130);
    } catch (IOException e) {
      // the pipe to it is closed, as it should be
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void jarHasLicencesAndNoSignatures() throws IOException {
    try (JarFile jar = new JarFile(SHIPPED.resolve("dsql.jar").toFile())) {
      List<String> names = jar.stream().map(entry -> entry.getName()).toList();

      assertThat(names)
          .contains(
              "META-INF/LICENSE",
              "META-INF/licenses/THIRD-PARTY.txt",
              "org/postgresql/Driver.class",
              "dev/dsqlkit/jdbc/DsqlDriver.class",
              "dev/dsqlkit/migrate/explain/rules.md")
          .noneMatch(name -> name.matches("META-INF/.*\\.(SF|RSA|DSA|EC)|module-info.class"));
      String drivers =
          new String(
              jar.getInputStream(jar.getEntry("META-INF/services/java.sql.Driver")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(drivers).contains("dev.dsqlkit.jdbc.DsqlDriver", "org.postgresql.Driver");
      assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
          .isEqualTo("dev.dsqlkit.migrate.cli.Dsql");
    }
  }

  /** The script becomes the JVM by exec; before that, the shell gets the signal. */
  private static void waitForJvm(Process process) throws IOException, InterruptedException {
    Path command = Path.of("/proc/" + process.pid() + "/cmdline");
    while (process.isAlive() && !Files.readString(command).contains("dsql.jar\0")) {
      Thread.onSpinWait();
    }
    // until the JVM handles signals itself
    Path status = Path.of("/proc/" + process.pid() + "/status");
    while (process.isAlive() && !hasBit(status, "SigCgt:")) {
      Thread.onSpinWait();
    }
  }

  private static boolean ignoresInterrupts() throws IOException {
    return hasBit(Path.of("/proc/self/status"), "SigIgn:");
  }

  private static boolean hasBit(Path status, String field) throws IOException {
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith(field))
        .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
  }

  private static List<Path> archives(Path cache) throws IOException {
    try (Stream<Path> files = Files.list(cache.resolve("dsqlkit"))) {
      return files.filter(file -> file.toString().endsWith(".jsa")).toList();
    }
  }

  private Ran run(Map<String, String> variables, String... command) throws Exception {
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    Process process =
        process(variables, command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    int code = process.waitFor();
    return new Ran(code, Files.readString(out), Files.readString(err));
  }

  private ProcessBuilder process(Map<String, String> variables, String... command) {
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(List.of(command))).directory(folder.toFile());
    builder.environment().remove("DSQL_JAVA_OPTS");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("DSQL_CDS", "off");
    builder.environment().putAll(variables);
    if (variables.containsKey("CI")) {
      builder.environment().remove("DSQL_CDS");
    }
    return builder;
  }
}
