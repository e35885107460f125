package dev.dsqlkit.config;

import dev.dsqlkit.retry.DigestMode;
import dev.dsqlkit.retry.RetryMode;
import dev.dsqlkit.retry.RetryPolicy;
import java.time.Duration;

/** Reads the properties about retries. */
final class RetryReader {
  private static final int KIB = 1024;

  private final Settings settings;

  RetryReader(Settings settings) {
    this.settings = settings;
  }

  RetryConfig read() throws WrongConfigurationException {
    return new RetryConfig(
        Choice.read(settings, DsqlProperty.RETRY, RetryMode.class).orElseThrow(),
        new RetryPolicy(
            number(DsqlProperty.RETRY_MAX_ATTEMPTS, 1, 1_000),
            Duration.ofMillis(number(DsqlProperty.RETRY_DEADLINE, 0, 86_400_000)),
            Duration.ofMillis(number(DsqlProperty.RETRY_MAX_DELAY, 0, 86_400_000))),
        digest(),
        Choice.read(settings, DsqlProperty.SAVEPOINTS, Savepoints.class).orElseThrow(),
        Choice.read(settings, DsqlProperty.AUTOCOMMIT_BATCH, AutocommitBatch.class).orElseThrow(),
        Choice.read(settings, DsqlProperty.COMMIT_WITNESS, CommitWitness.class).orElseThrow(),
        (long) number(DsqlProperty.JOURNAL_LIMIT, 0, 1_048_576) * KIB,
        number(DsqlProperty.REPLAY_STREAM_LIMIT, 0, 1_048_576) * KIB);
  }

  private DigestMode digest() throws WrongConfigurationException {
    DigestMode digest = Choice.read(settings, DsqlProperty.DIGEST, DigestMode.class).orElseThrow();
    if (digest == DigestMode.NONE) {
      throw Choice.wrong(
          DsqlProperty.DIGEST,
          "none",
          "Allowed: observed, row. For one transaction whose reads do not matter, code can set none"
              + " through dev.dsqlkit.jdbc.DsqlReplay.");
    }
    return digest;
  }

  private int number(DsqlProperty property, int least, int most)
      throws WrongConfigurationException {
    return WholeNumber.read(settings, property, least, most);
  }
}
