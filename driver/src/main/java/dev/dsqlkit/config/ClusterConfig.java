package dev.dsqlkit.config;

import java.time.Duration;

/**
 * How a cluster is logged in to; of no meaning in local mode.
 *
 * @param credentials what signs tokens
 * @param tokenDuration how long a token can be used to connect, 1 s to 7 days
 * @param connectRate new connections to one cluster per second, from 1
 */
public record ClusterConfig(
    CredentialsConfig credentials, Duration tokenDuration, int connectRate) {}
