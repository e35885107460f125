package dev.dsqlkit.samples.transactions;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A row whose first commit loses a conflict. */
@Entity
class Payment {
  @Id private int id;
  private int amount;

  protected Payment() {}

  Payment(int id, int amount) {
    this.id = id;
    this.amount = amount;
  }

  int amount() {
    return amount;
  }
}
