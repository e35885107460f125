package dev.dsqlkit.samples.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** Of the transfers. */
@Entity
class Account {
  @Id private int id;
  @Version private int version;
  private int balance;

  protected Account() {}

  int balance() {
    return balance;
  }

  void add(int amount) {
    balance += amount;
  }
}
