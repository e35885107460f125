package dev.dsqlkit.samples.jpa;

import jakarta.persistence.MappedSuperclass;

/** Is inserted by a business transaction; the subclasses differ in where their ids come from. */
@MappedSuperclass
abstract class AuditRow {
  private int number;

  protected AuditRow() {}

  AuditRow(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  abstract Object id();
}
