package dev.dsqlkit.samples.transactions;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Is read, changed and written back. */
@Entity
class Account {
  @Id private int id;
  private int balance;

  protected Account() {}

  int balance() {
    return balance;
  }

  void add(int amount) {
    balance += amount;
  }
}
