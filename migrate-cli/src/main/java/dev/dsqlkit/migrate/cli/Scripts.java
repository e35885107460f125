package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.migrate.script.ScriptBytes;
import dev.dsqlkit.migrate.script.SqlFiles;
import dev.dsqlkit.migrate.verify.ScriptSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The scripts that a command is given. What cannot be found is told, and the others stay. */
final class Scripts {
  private static final List<Path> USUAL =
      List.of(Path.of("schema"), Path.of("src", "main", "resources", "db", "migration"));

  private final Dsql dsql;
  private final String stdinName;
  private final List<ScriptSource> sources = new ArrayList<>();
  private boolean failed;
  private boolean printOut;

  Scripts(Dsql dsql, String stdinName) {
    this.dsql = dsql;
    this.stdinName = stdinName;
  }

  List<ScriptSource> sources() {
    return sources;
  }

  boolean haveFailed() {
    return failed;
  }

  /** Adds the folder where schemas or migrations usually are; false if there is none. */
  boolean addUsual() {
    Optional<Path> folder =
        USUAL.stream().filter(usual -> Files.isDirectory(dsql.shell().resolve(usual))).findFirst();
    folder.ifPresent(this::add);
    return folder.isPresent();
  }

  void add(Path given) {
    Path path = dsql.shell().resolve(given);
    if (given.toString().equals("-")) {
      sources.add(standardInput());
    } else if (Files.isDirectory(path)) {
      addFolder(given, path);
    } else if (Files.isRegularFile(path)) {
      sources.add(file(path));
    } else if (Files.exists(path)) {
      sources.add(stream(given, path));
    } else {
      fail(given + ": no such file or folder");
    }
  }

  private void addFolder(Path given, Path folder) {
    try {
      List<Path> files = SqlFiles.in(List.of(folder));
      if (files.isEmpty()) {
        fail(given + ": no file in it ends in .sql");
      }
      files.stream().map(this::file).forEach(sources::add);
    } catch (IOException e) {
      failed(given.toString(), e);
    } catch (UncheckedIOException e) {
      failed(given.toString(), new IOException(e.getCause()));
    }
  }

  private ScriptSource file(Path file) {
    ScriptSource.Opening opening = () -> open(Files.newInputStream(file));
    return new ScriptSource(dsql.shell().shown(file), Optional.of(file), opening);
  }

  /** A pipe or a device, such as {@code <(...)} of bash: it can be read once. */
  private static ScriptSource stream(Path given, Path path) {
    ScriptSource.Opening opening = () -> open(Files.newInputStream(path));
    return new ScriptSource(given.toString().replace('\\', '/'), Optional.empty(), opening);
  }

  private ScriptSource standardInput() {
    if (dsql.shell().terminals().in()) {
      dsql.say("waiting for SQL; end it with Ctrl-D");
    }
    InputStream in = dsql.shell().in();
    return new ScriptSource(stdinName, Optional.empty(), () -> open(in));
  }

  private static Reader open(InputStream in) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in);
    bytes.mark(3);
    byte[] head = bytes.readNBytes(3);
    bytes.reset();
    if (ByteOrderMark.isUtf16(head)) {
      bytes.close();
      throw new IOException("this is UTF-16; save it as UTF-8");
    }
    bytes.skipNBytes(ByteOrderMark.isUtf8(head) ? head.length : 0);
    return ScriptBytes.reader(bytes);
  }

  /** Something that is done with one script. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  /** Does it; if the script cannot be read or written, tells so and goes on. */
  void tryOut(ScriptSource source, Work work) {
    try {
      work.run();
    } catch (IOException e) {
      failed(source.name(), e);
    } catch (UncheckedIOException e) {
      failed(source.name(), new IOException(e.getCause()));
    }
  }

  /** Takes another text for a script that was rewritten, and is not read again. */
  void replace(ScriptSource source, String text) {
    sources.set(sources.indexOf(source), ScriptSource.of(source.name(), text));
    printOut = true;
  }

  /** Whether a rewritten script is on standard output. */
  boolean printOut() {
    return printOut;
  }

  private void failed(String name, IOException e) {
    IOException cause = e.getCause() instanceof IOException inner ? inner : e;
    String what = Trouble.ofFile(cause);
    fail(cause instanceof FileSystemException ? what : name + ": " + what);
  }

  private void fail(String line) {
    failed = true;
    dsql.complain(line);
  }
}
