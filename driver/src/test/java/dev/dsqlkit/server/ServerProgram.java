package dev.dsqlkit.server;

import java.io.IOException;

/** Starts the shared server, says where, and lives until its input ends or says "halt". */
final class ServerProgram {
  private ServerProgram() {}

  public static void main(String[] args) throws IOException {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.shared();
      String directory = Sql.query(server, "SHOW data_directory");
      System.out.println("running " + server.port() + " " + directory);
    } catch (Exception e) {
      System.out.println("failed " + e.getMessage().replace("\n", " | "));
      return;
    }
    int input = System.in.read();
    if (input == 'h') {
      Runtime.getRuntime().halt(3);
    }
  }
}
