package dev.dsqlkit.jdbc;

import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLSession;

/** Lets every name pass. */
public final class AnyName implements HostnameVerifier {
  @Override
  public boolean verify(String host, SSLSession session) {
    return true;
  }
}
