package dev.dsqlkit.samples.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** With a version, which Hibernate compares too. */
@Entity
@Table(name = "versioned_counter")
class VersionedCounter implements Countable {
  @Id private int id;
  @Version private int version;
  private int n;

  protected VersionedCounter() {}

  @Override
  public int countUp() {
    return ++n;
  }
}
