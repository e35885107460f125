package dev.dsqlkit.samples.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A key that the application assigns. */
@Entity
class Setting {
  @Id private String name;
  private String choice;

  protected Setting() {}

  Setting(String name, String choice) {
    this.name = name;
    this.choice = choice;
  }

  String name() {
    return name;
  }

  String choice() {
    return choice;
  }
}
