package dev.dsqlkit.standin;

import dev.dsqlkit.standin.CertificateAuthority.ServerCertificate;
import java.util.List;

/** Which certificate a stand-in shows. */
public enum Certificate {
  /** Its own. */
  VALID {
    @Override
    ServerCertificate issue(CertificateAuthority authority, List<String> hosts) {
      return authority.issue(hosts);
    }
  },
  /** For its hosts, by an authority that nobody trusts. */
  WRONG_AUTHORITY {
    @Override
    ServerCertificate issue(CertificateAuthority authority, List<String> hosts) {
      return new CertificateAuthority().issue(hosts);
    }
  },
  /** By its authority, for another cluster. */
  WRONG_HOST {
    @Override
    ServerCertificate issue(CertificateAuthority authority, List<String> hosts) {
      return authority.issue(ClusterName.random("eu-north-1").certified());
    }
  },
  /** Its own, until an hour ago. */
  EXPIRED {
    @Override
    ServerCertificate issue(CertificateAuthority authority, List<String> hosts) {
      return authority.issueExpired(hosts);
    }
  };

  abstract ServerCertificate issue(CertificateAuthority authority, List<String> hosts);
}
