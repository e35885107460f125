package dev.dsqlkit.standin;

import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;

/** How a stand-in is to be; it is ready for use with nothing set. */
public final class StandInSettings {
  private final ClusterName name;
  private CertificateAuthority authority = new CertificateAuthority();
  private Certificate certificate = Certificate.VALID;
  private Iam iam = new Iam();
  private InstantSource clock = InstantSource.system();
  private double connectsPerSecond = 100;
  private double burst = 1_000;
  private int connections = 10_000;

  StandInSettings(ClusterName name) {
    this.name = name;
  }

  /** Peers that share one are trusted by one {@code sslrootcert}. */
  public StandInSettings authority(CertificateAuthority authority) {
    this.authority = authority;
    return this;
  }

  public StandInSettings certificate(Certificate certificate) {
    this.certificate = certificate;
    return this;
  }

  /** Whose tokens it takes. */
  public StandInSettings iam(Iam iam) {
    this.iam = iam;
    return this;
  }

  /** By which tokens and sessions get old, and the rate of connects is measured. */
  public StandInSettings clock(InstantSource clock) {
    this.clock = clock;
    return this;
  }

  /**
   * How fast connects may come; 100 a second and 1,000 at once where not set.
   *
   * @param perSecond how fast the burst is refilled
   */
  public StandInSettings rate(double perSecond, double burst) {
    this.connectsPerSecond = perSecond;
    this.burst = burst;
    return this;
  }

  /** How many sessions there may be; 10,000 where not set. */
  public StandInSettings connections(int most) {
    this.connections = most;
    return this;
  }

  public StandInCluster start() throws IOException, SQLException {
    return new StandInCluster(this);
  }

  ClusterName name() {
    return name;
  }

  CertificateAuthority authority() {
    return authority;
  }

  TlsServer tls() {
    return new TlsServer(certificate.issue(authority, name.certified()));
  }

  Iam iam() {
    return iam;
  }

  InstantSource clock() {
    return clock;
  }

  TokenBucket rate() {
    return new TokenBucket(clock, connectsPerSecond, burst);
  }

  int connections() {
    return connections;
  }
}
