package dev.dsqlkit.rules;

/** Something that Aurora DSQL refuses. */
interface Rule {
  Facts facts();

  default String id() {
    return facts().id();
  }
}
