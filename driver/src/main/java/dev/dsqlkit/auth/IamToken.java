package dev.dsqlkit.auth;

import dev.dsqlkit.config.Secret;

/**
 * A token, and what it was signed with.
 *
 * @param text what a cluster takes as the password
 * @param provider of the credentials
 * @param credentials their values, compared to tell fresh ones from those that were refused
 */
public record IamToken(Secret text, Object provider, Object credentials) {

  /** Nothing of it: a token is as good as a password while it lasts. */
  @Override
  public String toString() {
    return "IamToken" + text;
  }
}
