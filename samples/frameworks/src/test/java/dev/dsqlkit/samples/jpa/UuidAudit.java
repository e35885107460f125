package dev.dsqlkit.samples.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** With ids that Hibernate makes, and so writes in batches. */
@Entity
@Table(name = "uuid_audit")
class UuidAudit extends AuditRow {
  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  private UUID id;

  protected UuidAudit() {}

  UuidAudit(int number) {
    super(number);
  }

  @Override
  UUID id() {
    return id;
  }
}
