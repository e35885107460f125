package dev.dsqlkit.migrate.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * What has started the command: streams, environment variables, and the folder that relative paths
 * begin at.
 *
 * @param out the result; an end of its reader is a {@link StandardOutput.Closed}
 * @param err everything else
 * @param folder the working directory; empty for that of the process
 * @param unicode whether {@code out} can show more than ASCII
 */
record Shell(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Map<String, String> environment,
    Path folder,
    Terminals terminals,
    boolean unicode) {

  /** The shell of this process. */
  static Shell ofProcess() {
    Terminals terminals = Terminals.ofProcess();
    OutputStream out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    return new Shell(
        new FileInputStream(FileDescriptor.in),
        new PrintWriter(new OutputStreamWriter(out, charset(terminals.out()))),
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.err), charset(terminals.err())),
            true),
        System.getenv(),
        Path.of(""),
        terminals,
        charset(terminals.out()).equals(StandardCharsets.UTF_8));
  }

  /** Files and other programs get UTF-8; a terminal gets what it can show. */
  private static Charset charset(boolean terminal) {
    String name =
        System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
    return terminal && Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
  }

  /** An environment variable; empty if it is not set. */
  String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /** Where a path of the command line is. */
  Path resolve(Path path) {
    return folder.resolve(path);
  }

  /** How a path is shown: from the working directory, unless that is the longer way. */
  String shown(Path path) {
    Path from = folder.toAbsolutePath().normalize();
    Path absolute = path.toAbsolutePath().normalize();
    String whole = absolute.toString();
    String relative =
        Objects.equals(absolute.getRoot(), from.getRoot())
            ? from.relativize(absolute).toString()
            : whole;
    return (relative.length() <= whole.length() ? relative : whole).replace('\\', '/');
  }

  /** Columns of the terminal. */
  int width() {
    String columns = variable("COLUMNS");
    try {
      int width = Integer.parseInt(columns);
      return width > 0 ? width : 80;
    } catch (NumberFormatException e) {
      return 80;
    }
  }
}
