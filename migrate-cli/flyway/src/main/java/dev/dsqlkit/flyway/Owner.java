package dev.dsqlkit.flyway;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** How this process is called in messages of others that wait for it. */
final class Owner {
  private static final int LONGEST = 200;

  private Owner() {}

  static String here() {
    String text = "process %d on %s".formatted(ProcessHandle.current().pid(), host());
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static String host() {
    String name = System.getenv("HOSTNAME");
    if (name != null && !name.isBlank()) {
      return name;
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "an unknown host";
    }
  }
}
