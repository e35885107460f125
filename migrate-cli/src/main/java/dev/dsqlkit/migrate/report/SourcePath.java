package dev.dsqlkit.migrate.report;

import dev.dsqlkit.migrate.script.ScriptBytes;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The name of a script as code hosts want it: relative to the current folder where it is below. */
final class SourcePath {
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/.*", Pattern.DOTALL);
  private static final String UNRESERVED = "-._~!$&'()*+,;=@/";

  private SourcePath() {}

  /** With forward slashes, as findings have it. */
  static String of(String file) {
    return of(file, Path.of("").toAbsolutePath());
  }

  static String of(String file, Path current) {
    try {
      Path path = Path.of(file).normalize();
      Path relative =
          path.isAbsolute() && path.startsWith(current) ? current.relativize(path) : path;
      String name = relative.toString().replace('\\', '/');
      return name.isEmpty() ? file : name;
    } catch (InvalidPathException e) {
      return file;
    }
  }

  /** The same as a URI; bytes that were no UTF-8 are the bytes that they were. */
  static String uri(String file) {
    String path = of(file);
    if (DRIVE.matcher(path).matches()) {
      return "file:///" + path.charAt(0) + ":" + encoded(path.substring(2));
    }
    return (path.startsWith("/") ? "file://" : "") + encoded(path);
  }

  private static String encoded(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : ScriptBytes.encode(path)) {
      char c = (char) (b & 0xFF);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
        uri.append(c);
      } else {
        uri.append("%%%02X".formatted((int) c));
      }
    }
    return uri.toString();
  }
}
