package dev.dsqlkit.samples.cluster;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.UUID;

/** Something that is stored on a cluster. */
@Entity
class Parcel {
  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  private UUID id;

  private String content;

  /** For Hibernate. */
  Parcel() {}

  Parcel(String content) {
    this.content = content;
  }

  String content() {
    return content;
  }
}
