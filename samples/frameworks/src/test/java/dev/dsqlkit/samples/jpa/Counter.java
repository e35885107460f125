package dev.dsqlkit.samples.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Only what is read and compared keeps two sessions from writing the same number. */
@Entity
class Counter implements Countable {
  @Id private int id;
  private int n;

  protected Counter() {}

  @Override
  public int countUp() {
    return ++n;
  }
}
