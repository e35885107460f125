package dev.dsqlkit.auth;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The configuration files of the AWS SDK and its settings, until it is closed. The Region set here
 * is not that of any stand-in, and so are the credentials nobody's.
 */
final class AwsHome implements AutoCloseable {
  private static final List<String> UNSET =
      List.of(
          "aws.accessKeyId",
          "aws.secretAccessKey",
          "aws.secretKey",
          "aws.sessionToken",
          "aws.profile",
          "aws.roleArn",
          "aws.roleSessionName",
          "aws.webIdentityTokenFile");

  private final Path directory;
  private final Map<String, @Nullable String> before = new HashMap<>();

  /**
   * @param directory for the files
   * @param sts where the SDK finds STS
   */
  AwsHome(Path directory, URI sts) throws IOException {
    this.directory = directory;
    UNSET.forEach(name -> set(name, null));
    set("aws.configFile", file("config", "").toString());
    set("aws.sharedCredentialsFile", file("credentials", "").toString());
    set("aws.endpointUrlSts", sts.toString());
    set("aws.region", "sa-east-1");
    set("aws.disableEc2Metadata", "true");
  }

  void config(String text) throws IOException {
    file("config", text);
  }

  void addConfig(String text) throws IOException {
    Files.writeString(directory.resolve("config"), text, StandardOpenOption.APPEND);
  }

  void credentials(String text) throws IOException {
    file("credentials", text);
  }

  Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  /** What a {@code credential_process} runs to print a file. */
  static String printing(Path file) {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return (windows ? "type " : "cat ") + file;
  }

  /** Null takes the system property away. */
  void set(String name, @Nullable String value) {
    if (!before.containsKey(name)) {
      before.put(name, System.getProperty(name));
    }
    change(name, value);
  }

  @Override
  public void close() {
    before.forEach(AwsHome::change);
  }

  private static void change(String name, @Nullable String value) {
    if (value == null) {
      System.clearProperty(name);
    } else {
      System.setProperty(name, value);
    }
  }
}
