package dev.dsqlkit.jdbc;

import dev.dsqlkit.standin.ClockedUtilities;
import dev.dsqlkit.standin.StandInSockets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Connects from virtual threads, and says where one kept its carrier while it waited. */
final class VirtualThreadsProgram {
  private static final int CONNECTS = 220;
  private static final int AT_A_TIME = 64;

  /** The burst is nine times this: the last 40 wait. */
  private static final String CONNECT_RATE = "20";

  /** Of the event, from Java 24 on. */
  private static final String REASON = "pinnedReason";

  static final String ALL_CONNECTED = CONNECTS + " connected";

  private VirtualThreadsProgram() {}

  /** Takes the URL, how stand-ins are reached, and the file of the authority. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    Properties properties = properties(arguments[1], arguments[2]);
    connect(arguments[0], properties, 1); // initialises classes, for which threads do wait
    try (Recording recording = new Recording()) {
      recording.enable("jdk.VirtualThreadPinned").withThreshold(Duration.ZERO).withStackTrace();
      recording.start();
      int connected = connect(arguments[0], properties, CONNECTS);
      recording.stop();
      System.out.println(connected + " connected");
      pinned(recording).forEach(System.out::println);
    }
  }

  private static Properties properties(String routes, String authority) {
    Properties properties = new Properties();
    properties.setProperty("socketFactory", StandInSockets.class.getName());
    properties.setProperty("socketFactoryArg", routes);
    properties.setProperty("sslrootcert", authority);
    properties.setProperty("connectRate", CONNECT_RATE);
    properties.put(
        "credentialsProvider",
        StaticCredentialsProvider.create(ClockedUtilities.sdk(ClusterClient.CREDENTIALS)));
    return properties;
  }

  private static int connect(String url, Properties properties, int connects) throws Exception {
    Semaphore places = new Semaphore(AT_A_TIME);
    ExecutorService threads = virtualThreads();
    List<Future<String>> users = new ArrayList<>();
    for (int i = 0; i < connects; i++) {
      users.add(
          threads.submit(
              () -> {
                places.acquire();
                try (Connection connection = DriverManager.getConnection(url, properties)) {
                  return ClusterClient.value(connection, "SELECT pg_sleep(0.01)::text");
                } finally {
                  places.release();
                }
              }));
    }
    int connected = 0;
    for (Future<String> user : users) {
      user.get();
      connected++;
    }
    threads.shutdown();
    return connected;
  }

  /** By reflection, because the tests are compiled for Java 17. */
  private static ExecutorService virtualThreads() throws ReflectiveOperationException {
    return (ExecutorService)
        Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
  }

  /** Stack traces with code of ours or of pgjdbc in them. */
  private static Stream<String> pinned(Recording recording) throws IOException {
    Path file = Files.createTempFile("pinned", ".jfr");
    try {
      recording.dump(file);
      return RecordingFile.readAllEvents(file).stream()
          .map(VirtualThreadsProgram::described)
          .filter(trace -> trace.contains("dev.dsqlkit.") || trace.contains("org.postgresql."));
    } finally {
      Files.delete(file);
    }
  }

  private static String described(RecordedEvent event) {
    String trace =
        event.getStackTrace() == null
            ? ""
            : event.getStackTrace().getFrames().stream()
                .map(frame -> frame.getMethod().getType().getName())
                .collect(Collectors.joining(" < "));
    return "pinned for %d ms, %s: %s"
        .formatted(
            event.getDuration().toMillis(),
            event.hasField(REASON) ? event.getString(REASON) : "who knows why",
            trace);
  }
}
