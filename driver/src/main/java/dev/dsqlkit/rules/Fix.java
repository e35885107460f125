package dev.dsqlkit.rules;

/** How a refused statement becomes one that Aurora DSQL accepts. */
public enum Fix {
  /** A rewrite keeps the meaning. */
  SAFE("rewrite keeps the meaning"),
  /** A rewrite exists, but somebody has to decide. */
  REVIEW("rewrite needs review"),
  /** There is no rewrite of the statement. */
  NONE("no rewrite");

  private final String description;

  Fix(String description) {
    this.description = description;
  }

  /** What it is called in docs/rules.md. */
  public String description() {
    return description;
  }
}
