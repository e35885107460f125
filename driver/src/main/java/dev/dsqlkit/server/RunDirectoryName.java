package dev.dsqlkit.server;

import java.time.Instant;

/**
 * How the run directories of a JVM are called.
 *
 * @param account common to all JVMs whose servers run as the same user
 * @param jvm tells this JVM from all others, past ones included
 */
record RunDirectoryName(String account, String jvm) {

  /** A process id alone may come back; in containers it even does so always. */
  static RunDirectoryName of(Account account) {
    ProcessHandle self = ProcessHandle.current();
    long start = self.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
    return new RunDirectoryName("dsqlkit-" + account.uid() + "-", self.pid() + "-" + start + "-");
  }

  String numbered(int number) {
    return account + jvm + number;
  }

  boolean isOfAnotherJvm(String name) {
    return name.startsWith(account) && !name.startsWith(account + jvm);
  }
}
