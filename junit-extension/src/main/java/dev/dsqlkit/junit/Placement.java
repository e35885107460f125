package dev.dsqlkit.junit;

import dev.dsqlkit.junit.server.TestDatabase;
import dev.dsqlkit.junit.server.TestServer;
import dev.dsqlkit.slot.Destination;
import dev.dsqlkit.slot.SqlListener;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How connections of a slot are configured for what a test wants. */
record Placement(TestSettings settings, TestServer server, SqlListener listener) {

  Destination at(TestDatabase database, DsqlTest.Retry retry) {
    Map<String, String> properties = new HashMap<>(database.properties());
    if (retry == DsqlTest.Retry.OFF) {
      properties.put("retry", "off");
    }
    if (!server.isCluster()) {
      properties.putAll(local());
    }
    return new Destination(
        database.url(),
        properties,
        List.of("SET TIME ZONE '" + settings.timeZone() + "'"),
        Optional.of(listener));
  }

  private Map<String, String> local() {
    Map<String, String> properties = new HashMap<>();
    properties.put(
        "rules",
        switch (settings.rules()) {
          case WARN -> "warn";
          case OFF -> "off";
          default -> "enforce";
        });
    boolean emulates =
        settings.conflicts() == DsqlTest.Conflicts.EMULATE
            && settings.rules() != DsqlTest.Rules.OFF;
    properties.put("conflicts", emulates ? "emulate" : "native");
    properties.put(
        "jobs",
        switch (settings.jobs()) {
          case DELAYED -> "delayed:200";
          case MANUAL -> "manual";
          default -> "instant";
        });
    properties.put("limits", settings.limits().replace('=', ':'));
    properties.put("level", settings.level().isEmpty() ? "latest" : settings.level());
    return properties;
  }
}
