package dev.dsqlkit.replay;

import dev.dsqlkit.replay.Observation.DigestedColumns;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/** Rows in memory, as a result for an observation and as a fresh one to compare it with. */
final class Table implements RowStore, RowReader, RowShape {
  final byte[][][] values;
  private int row = -1;

  Table(String[]... rows) {
    this(
        Arrays.stream(rows)
            .map(
                each ->
                    Arrays.stream(each)
                        .map(text -> text == null ? null : text.getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new))
            .toArray(byte[][][]::new));
  }

  private Table(byte[][][] values) {
    this.values = values;
  }

  static Table random(Random random, int columns) {
    byte[][][] values = new byte[1 + random.nextInt(5)][columns][];
    for (byte[][] each : values) {
      for (int column = 0; column < columns; column++) {
        each[column] = random.nextInt(5) == 0 ? null : new byte[1 + random.nextInt(20)];
        if (each[column] != null) {
          random.nextBytes(each[column]);
        }
      }
    }
    return new Table(values);
  }

  Table copy() {
    byte[][][] copies = values.clone();
    for (int i = 0; i < copies.length; i++) {
      copies[i] = copies[i].clone();
    }
    return new Table(copies);
  }

  /** NULL becomes an empty value. */
  Table withFlippedBit(int row, int column, Random random) {
    Table copy = copy();
    byte[] value = copy.values[row][column - 1];
    if (value == null) {
      copy.values[row][column - 1] = new byte[0];
    } else {
      byte[] flipped = value.clone();
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      copy.values[row][column - 1] = flipped;
    }
    return copy;
  }

  Observation observed(boolean streaming) {
    return streaming
        ? Observation.streaming(this, this, DigestedColumns.READ)
        : Observation.of(this, this, DigestedColumns.READ);
  }

  FreshResult fresh() {
    Table from = new Table(values);
    return new FreshResult() {
      @Override
      public RowShape shape() {
        return from;
      }

      @Override
      public RowReader reader() {
        return new StoredRows(from);
      }

      @Override
      public RowStore store() {
        return from;
      }

      @Override
      public int rowsAtLeast(int read, int wanted) {
        return from.rows();
      }
    };
  }

  @Override
  public boolean next() {
    row++;
    return row < values.length;
  }

  @Override
  public byte[] value(int column) {
    return values[row][column - 1];
  }

  @Override
  public int rows() {
    return values.length;
  }

  @Override
  public byte[] value(int row, int column) {
    return values[row][column - 1];
  }

  @Override
  public int columns() {
    return values[0].length;
  }

  @Override
  public String label(int column) {
    return "c" + column;
  }

  @Override
  public long binary() {
    return 0;
  }

  @Override
  public Optional<String> difference(RowShape other) {
    return columns() == other.columns() ? Optional.empty() : Optional.of("columns");
  }
}
