package dev.dsqlkit.interleaving;

import java.util.Locale;

/** The statements about a table of a key and a value. */
enum CellVerb implements Verb {
  READ {
    @Override
    public Answer apply(ModelTransaction transaction, int row, int value) {
      return seen(transaction, row);
    }
  },
  /** UPDATE to a constant. */
  WRITE {
    @Override
    public Answer apply(ModelTransaction transaction, int row, int value) {
      if (!transaction.sees(name(row))) {
        return Answer.count(0);
      }
      transaction.put(name(row), value, Touch.UPDATE);
      return Answer.count(1);
    }
  },
  /** UPDATE to the old value plus one. */
  ADD {
    @Override
    public Answer apply(ModelTransaction transaction, int row, int value) {
      return transaction.sees(name(row))
          ? WRITE.apply(transaction, row, transaction.value(name(row)) + 1)
          : Answer.count(0);
    }
  },
  /** SELECT ... FOR UPDATE. */
  LOCK {
    @Override
    public Answer apply(ModelTransaction transaction, int row, int value) {
      return touched(transaction, row, Touch.EXCLUSIVE);
    }
  },
  /** SELECT ... FOR KEY SHARE. */
  KEYSHARE {
    @Override
    public Answer apply(ModelTransaction transaction, int row, int value) {
      return touched(transaction, row, Touch.KEY_SHARE);
    }
  },
  INSERT {
    @Override
    public Answer apply(ModelTransaction transaction, int row, int value) {
      if (transaction.sees(name(row))) {
        transaction.touch(name(row), Touch.EXCLUSIVE);
        return Answer.UNIQUE_VIOLATION;
      }
      transaction.put(name(row), value, Touch.EXCLUSIVE);
      return Answer.count(1);
    }
  },
  DELETE {
    @Override
    public Answer apply(ModelTransaction transaction, int row, int value) {
      if (!transaction.sees(name(row))) {
        return Answer.count(0);
      }
      transaction.remove(name(row));
      return Answer.count(1);
    }
  };

  /** The name of a row in the model. */
  static String name(int row) {
    return "cell " + row;
  }

  private static Answer seen(ModelTransaction transaction, int row) {
    return transaction.sees(name(row)) ? Answer.value(transaction.value(name(row))) : Answer.NO_ROW;
  }

  private static Answer touched(ModelTransaction transaction, int row, Touch touch) {
    if (transaction.sees(name(row))) {
      transaction.touch(name(row), touch);
    }
    return seen(transaction, row);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
