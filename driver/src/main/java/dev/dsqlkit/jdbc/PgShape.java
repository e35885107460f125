package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.RowShape;
import java.util.Optional;
import org.postgresql.core.Field;

/** The columns of a result of pgjdbc. */
final class PgShape implements RowShape {
  private final Field[] fields;

  /** Kept apart: pgjdbc changes the format of its fields when it prepares their query. */
  private final long binary;

  PgShape(Field[] fields) {
    this.fields = fields;
    long formats = 0;
    for (int i = 0; i < fields.length; i++) {
      if (fields[i].getFormat() == Field.BINARY_FORMAT) {
        formats |= 1L << (i + 1);
      }
    }
    this.binary = formats;
  }

  @Override
  public int columns() {
    return fields.length;
  }

  Field[] fields() {
    return fields;
  }

  Field field(int column) {
    return fields[column - 1];
  }

  @Override
  public String label(int column) {
    return fields[column - 1].getColumnLabel();
  }

  @Override
  public long binary() {
    return binary;
  }

  @Override
  public Optional<String> difference(RowShape other) {
    PgShape that = (PgShape) other;
    if (fields.length != that.fields.length) {
      return Optional.of(
          "the result had %d columns and has %d".formatted(fields.length, that.fields.length));
    }
    for (int i = 0; i < fields.length; i++) {
      if (!fields[i].getColumnLabel().equals(that.fields[i].getColumnLabel())
          || fields[i].getOID() != that.fields[i].getOID()) {
        return Optional.of("column " + label(i + 1) + " of the result has another name or type");
      }
    }
    return binary == that.binary
        ? Optional.empty()
        : Optional.of("the result arrived in another wire format, so that it cannot be compared");
  }
}
