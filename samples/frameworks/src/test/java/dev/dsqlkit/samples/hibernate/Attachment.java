package dev.dsqlkit.samples.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.util.UUID;

/** A text that Hibernate stores as a large object. */
@Entity
class Attachment {
  @Id private UUID id = UUID.randomUUID();
  @Lob private String contents;

  protected Attachment() {}

  Attachment(String contents) {
    this.contents = contents;
  }

  String contents() {
    return contents;
  }
}
