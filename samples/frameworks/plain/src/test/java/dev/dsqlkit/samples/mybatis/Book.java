package dev.dsqlkit.samples.mybatis;

import java.util.UUID;

/** A row; MyBatis sets the fields itself. */
final class Book {
  private UUID id;
  private String title;

  Book() {}

  Book(String title) {
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
