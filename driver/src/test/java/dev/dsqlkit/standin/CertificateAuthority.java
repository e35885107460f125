package dev.dsqlkit.standin;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certifies stand-ins, as Amazon's root does clusters. Peers may share one. */
public final class CertificateAuthority {
  /** Of the trust store: PKCS #12 cannot be read without. */
  public static final String TRUST_STORE_PASSWORD = "changeit";

  private static final Duration LONG = Duration.ofDays(1);
  private static final AtomicLong SERIAL = new AtomicLong(System.nanoTime());

  private final X500Principal name;
  private final KeyPair keys = newKeys();
  private final X509Certificate certificate;

  /** Makes a root with keys of its own. */
  public CertificateAuthority() {
    name = new X500Principal("CN=Stand-in Root CA " + SERIAL.incrementAndGet());
    Instant now = Instant.now();
    certificate = sign(name, keys, now.minus(LONG), now.plus(LONG), List.of());
  }

  public X509Certificate certificate() {
    return certificate;
  }

  /** Writes what pgjdbc's {@code sslrootcert} names. */
  public void writePem(Path file) throws IOException {
    try {
      String base64 =
          Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
      Files.writeString(
          file, "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Writes what {@code javax.net.ssl.trustStore} names; {@code javax.net.ssl.trustStorePassword} is
   * {@link #TRUST_STORE_PASSWORD}.
   */
  public void writeTrustStore(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      trustStore().store(out, TRUST_STORE_PASSWORD.toCharArray());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Trusts this root alone. */
  public KeyStore trustStore() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("stand-in", certificate);
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A certificate for hosts that is valid now. */
  ServerCertificate issue(List<String> hosts) {
    Instant now = Instant.now();
    return issue(hosts, now.minus(LONG), now.plus(LONG));
  }

  /** A certificate for hosts that was valid until an hour ago. */
  ServerCertificate issueExpired(List<String> hosts) {
    Instant now = Instant.now();
    return issue(hosts, now.minus(LONG), now.minus(Duration.ofHours(1)));
  }

  private ServerCertificate issue(List<String> hosts, Instant from, Instant until) {
    KeyPair own = newKeys();
    X500Principal subject = new X500Principal("CN=Stand-in cluster");
    X509Certificate signed = sign(subject, own, from, until, hosts);
    return new ServerCertificate(own.getPrivate(), List.of(signed, certificate));
  }

  /** Keys with the certificates that lead from them to a root. */
  record ServerCertificate(PrivateKey key, List<X509Certificate> chain) {}

  /**
   * @param hosts none for an authority's own
   */
  private X509Certificate sign(
      X500Principal subject, KeyPair subjectKeys, Instant from, Instant until, List<String> hosts) {
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              name,
              BigInteger.valueOf(SERIAL.incrementAndGet()),
              Date.from(from),
              Date.from(until),
              subject,
              subjectKeys.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(hosts.isEmpty()));
      if (!hosts.isEmpty()) {
        GeneralName[] names =
            hosts.stream()
                .map(each -> new GeneralName(GeneralName.dNSName, each))
                .toArray(GeneralName[]::new);
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
      }
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    } catch (IOException | OperatorCreationException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
