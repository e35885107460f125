package dev.dsqlkit.samples.boot;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.UUID;

/** A row of the table that schema.sql creates. */
@Entity
class Note {
  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  private UUID id;

  private String title;

  protected Note() {}

  Note(String title) {
    this.title = title;
  }

  UUID id() {
    return id;
  }

  String title() {
    return title;
  }

  void rename(String newTitle) {
    title = newTitle;
  }
}
