package dev.dsqlkit.config;

import java.util.Optional;

/**
 * An IAM role that is assumed through STS.
 *
 * @param arn of the role
 * @param externalId the secret that the role's owner has agreed on with its users
 * @param sessionName what CloudTrail shows
 * @param webIdentityTokenFile a file with the token of an identity provider, with which the role is
 *     assumed in place of credentials
 */
public record AssumedRole(
    String arn,
    Optional<Secret> externalId,
    String sessionName,
    Optional<String> webIdentityTokenFile) {}
