package dev.dsqlkit.config;

import java.time.Duration;

/**
 * How long connections live.
 *
 * @param lifetime the longest time until a connection counts as too old, from 1 minute to a day
 * @param reconnect whether it opens a new one to the server then and goes on with that
 */
public record LifeConfig(Duration lifetime, boolean reconnect) {

  static LifeConfig read(Settings settings) throws WrongConfigurationException {
    return new LifeConfig(
        Duration.ofMinutes(Numbers.read(settings, DsqlProperty.CONNECTION_LIFETIME, 1, 1_440)),
        Choice.read(settings, DsqlProperty.RECONNECT, Reconnect.class).orElseThrow()
            == Reconnect.TRUE);
  }
}
