package dev.dsqlkit.samples.mybatis;

/** A row whose id the database generates; MyBatis sets it. */
final class AuditRow {
  private final int number;
  private Long id;

  AuditRow(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  Long id() {
    return id;
  }
}
