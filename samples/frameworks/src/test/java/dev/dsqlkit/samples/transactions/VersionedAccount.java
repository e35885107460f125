package dev.dsqlkit.samples.transactions;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** The same with a version, by which Hibernate sees changes from before the transaction too. */
@Entity
class VersionedAccount {
  @Id private int id;
  private int balance;
  @Version private int version;

  protected VersionedAccount() {}

  int balance() {
    return balance;
  }

  void add(int amount) {
    balance += amount;
  }
}
