package dev.dsqlkit.junit.client;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A row. */
@Entity
class Parcel {
  @Id private int id;

  protected Parcel() {}

  Parcel(int id) {
    this.id = id;
  }

  int id() {
    return id;
  }
}
