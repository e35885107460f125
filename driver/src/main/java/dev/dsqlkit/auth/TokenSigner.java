package dev.dsqlkit.auth;

import dev.dsqlkit.config.Secret;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** Signs tokens, on this machine. */
interface TokenSigner {

  /**
   * Signs a token.
   *
   * @param host of the cluster
   * @param admin whether it is for {@code dsql:DbConnectAdmin}, and not for {@code dsql:DbConnect}
   * @param life in which it can be used to connect, from 1 s to 7 days
   */
  Secret sign(String host, String region, boolean admin, Duration life, AwsCredentials credentials);
}
