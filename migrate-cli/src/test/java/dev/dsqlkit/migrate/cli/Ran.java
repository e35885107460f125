package dev.dsqlkit.migrate.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** What a command, run in this process, has answered. */
record Ran(int code, String out, String err) {

  static Ran in(Path folder, String... args) {
    return in(folder, "", Map.of(), Terminals.NONE, args);
  }

  static Ran in(
      Path folder,
      String stdin,
      Map<String, String> variables,
      Terminals terminals,
      String... args) {
    return in(folder, stdin.getBytes(StandardCharsets.UTF_8), variables, terminals, args);
  }

  static Ran in(
      Path folder,
      byte[] stdin,
      Map<String, String> variables,
      Terminals terminals,
      String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Shell shell =
        new Shell(
            new ByteArrayInputStream(stdin),
            new PrintWriter(out),
            new PrintWriter(err),
            variables,
            folder,
            terminals,
            true);
    int code = Invocation.run(shell, args);
    return new Ran(code, lines(out), lines(err));
  }

  private static String lines(StringWriter text) {
    return text.toString().replace("\r\n", "\n");
  }
}
