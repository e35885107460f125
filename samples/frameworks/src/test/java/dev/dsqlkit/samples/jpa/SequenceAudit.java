package dev.dsqlkit.samples.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** With ids of a sequence, of which Hibernate takes fifty at a time. */
@Entity
@Table(name = "sequence_audit")
class SequenceAudit extends AuditRow {
  @Id
  @SequenceGenerator(name = "sequence_audit_seq", sequenceName = "sequence_audit_seq")
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sequence_audit_seq")
  private Long id;

  protected SequenceAudit() {}

  SequenceAudit(int number) {
    super(number);
  }

  @Override
  Long id() {
    return id;
  }
}
