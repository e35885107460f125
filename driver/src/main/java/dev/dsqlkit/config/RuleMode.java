package dev.dsqlkit.config;

/** What happens to a statement that Aurora DSQL refuses. */
public enum RuleMode {
  /** It is refused before it leaves the process. */
  ENFORCE,
  /** It is logged and sent. */
  WARN,
  /** It is sent. */
  OFF
}
