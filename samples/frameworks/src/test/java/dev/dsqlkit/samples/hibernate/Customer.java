package dev.dsqlkit.samples.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** The key that suits Aurora DSQL: random, so that writers meet nowhere. */
@Entity
@Table(indexes = @Index(name = "customer_name", columnList = "name"))
class Customer {
  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  private UUID id;

  @Version private int version;
  private String name;

  protected Customer() {}

  Customer(String name) {
    this.name = name;
  }

  UUID id() {
    return id;
  }

  int version() {
    return version;
  }

  String name() {
    return name;
  }

  void rename(String newName) {
    name = newName;
  }
}
