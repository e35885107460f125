package dev.dsqlkit.sql;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/** The npm package that holds PostgreSQL 16's grammar as WASM, fetched once into target. */
final class GrammarPackage {
  private static final String NAME = "libpg-query-16.7.3.tgz";
  private static final String SHA_256 =
      "bd3f20e9d66bc5d0c8472ea2b49988368c7770b86c516a4e7d745b320c98cc83";
  private static final String WASM = "package/wasm/libpg-query.wasm";
  private static final Path FOLDER = Path.of("target", "libpg-query");

  private GrammarPackage() {}

  /**
   * The WASM module.
   *
   * @throws IOException with the reason why it is not to be had on this machine
   */
  static byte[] wasm() throws IOException {
    Path archive = FOLDER.resolve(NAME);
    if (!Files.exists(archive)) {
      fetch();
    }
    byte[] content = Files.readAllBytes(archive);
    String hash = sha256(content);
    if (!hash.equals(SHA_256)) {
      throw new IllegalStateException(NAME + " has SHA-256 " + hash + ", not " + SHA_256);
    }
    return entry(content, WASM);
  }

  private static void fetch() throws IOException {
    Files.createDirectories(FOLDER);
    Process npm =
        new ProcessBuilder("npm", "pack", "--silent", "libpg-query@16.7.3")
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .redirectOutput(FOLDER.resolve("npm.log").toFile())
            .start();
    try {
      if (!npm.waitFor(60, TimeUnit.SECONDS)) {
        npm.destroyForcibly();
        throw new IOException("npm pack did not end within 60 seconds");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while npm pack ran", e);
    }
    if (npm.exitValue() != 0) {
      throw new IOException("npm pack ended with " + npm.exitValue());
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads one file out of a gzipped tar archive: blocks of 512 bytes, sizes in octal. */
  private static byte[] entry(byte[] archive, String name) throws IOException {
    try (DataInputStream tar =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)))) {
      byte[] header = new byte[512];
      while (true) {
        tar.readFully(header);
        String entry = text(header, 0, 100);
        byte[] content = new byte[Integer.parseInt(text(header, 124, 11).strip(), 8)];
        tar.readFully(content);
        tar.skipNBytes((512 - content.length % 512) % 512);
        if (entry.equals(name)) {
          return content;
        }
      }
    }
  }

  private static String text(byte[] header, int start, int length) {
    String field = new String(header, start, length, StandardCharsets.US_ASCII);
    int end = field.indexOf('\0');
    return end < 0 ? field : field.substring(0, end);
  }
}
