package dev.dsqlkit.samples.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** With ids that the database makes as it inserts. */
@Entity
@Table(name = "identity_audit")
class IdentityAudit extends AuditRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  protected IdentityAudit() {}

  IdentityAudit(int number) {
    super(number);
  }

  @Override
  Long id() {
    return id;
  }
}
