package dev.dsqlkit.migrate.verify;

import java.util.Comparator;

/**
 * What a baseline knows a finding by.
 *
 * @param file relative to the baseline's folder
 */
record KnownFinding(String file, String rule, String fingerprint)
    implements Comparable<KnownFinding> {
  private static final Comparator<KnownFinding> ORDER =
      Comparator.comparing(KnownFinding::file)
          .thenComparing(KnownFinding::rule)
          .thenComparing(KnownFinding::fingerprint);

  @Override
  public int compareTo(KnownFinding other) {
    return ORDER.compare(this, other);
  }
}
