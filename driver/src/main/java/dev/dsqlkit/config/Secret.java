package dev.dsqlkit.config;

/**
 * A text that no log may show.
 *
 * @param reveal the text itself
 */
public record Secret(String reveal) {

  @Override
  public String toString() {
    return "(hidden)";
  }
}
