package dev.dsqlkit.cluster;

import dev.dsqlkit.config.ClusterConfig;
import dev.dsqlkit.config.Endpoint;
import java.time.Duration;
import java.util.List;

/**
 * What one connect wants.
 *
 * @param endpoints at least one
 * @param user who logs in
 * @param signs whether the driver signs tokens; the application has one of its own otherwise
 * @param login with which credentials, and how fast
 * @param limit the time for all attempts and waits
 */
public record LoginRequest(
    List<Endpoint> endpoints, String user, boolean signs, ClusterConfig login, Duration limit) {}
