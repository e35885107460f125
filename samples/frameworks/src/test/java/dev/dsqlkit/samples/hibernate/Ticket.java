package dev.dsqlkit.samples.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A key from a sequence, fifty at a time. */
@Entity
class Ticket {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  private Long id;

  Long id() {
    return id;
  }
}
