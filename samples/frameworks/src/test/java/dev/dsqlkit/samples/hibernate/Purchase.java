package dev.dsqlkit.samples.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A key that the database generates, and a foreign key. */
@Entity
class Purchase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Customer customer;

  protected Purchase() {}

  Purchase(Customer customer) {
    this.customer = customer;
  }

  Long id() {
    return id;
  }

  Customer customer() {
    return customer;
  }
}
