package dev.dsqlkit.samples.testing.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Something to deliver. */
@Entity
public class Parcel {
  @Id private int id;
  private String city;

  protected Parcel() {}

  public Parcel(int id, String city) {
    this.id = id;
    this.city = city;
  }

  public int id() {
    return id;
  }

  public String city() {
    return city;
  }
}
