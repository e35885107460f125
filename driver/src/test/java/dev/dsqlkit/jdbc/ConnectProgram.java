package dev.dsqlkit.jdbc;

import dev.dsqlkit.standin.ClockedUtilities;
import dev.dsqlkit.standin.StandInSockets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Properties;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Connects with no more properties than an application has, and says who it is then. */
final class ConnectProgram {
  private ConnectProgram() {}

  /** Takes the URL, and how stand-ins are reached. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("socketFactory", StandInSockets.class.getName());
    properties.setProperty("socketFactoryArg", arguments[1]);
    properties.put(
        "credentialsProvider",
        StaticCredentialsProvider.create(ClockedUtilities.sdk(ClusterClient.CREDENTIALS)));
    try (Connection connection = DriverManager.getConnection(arguments[0], properties)) {
      System.out.println(ClusterClient.value(connection, "SELECT current_user"));
    }
  }
}
