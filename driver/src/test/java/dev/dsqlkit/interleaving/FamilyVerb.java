package dev.dsqlkit.interleaving;

import java.util.List;
import java.util.Locale;

/**
 * The statements about parents with children, which forbid that their parent goes, and wards, which
 * go with it. Child and ward n have parent n.
 *
 * <p>By "Foreign keys" in the AWS documentation, September 2026: the checks read the snapshot, and
 * a new child touches its parent like FOR KEY SHARE.
 */
enum FamilyVerb implements Verb {
  PARENT_READ {
    @Override
    public Answer apply(ModelTransaction transaction, int row, int value) {
      return transaction.sees(parent(row))
          ? Answer.value(transaction.value(parent(row)))
          : Answer.NO_ROW;
    }
  },
  PARENT_LOCK {
    @Override
    public Answer apply(ModelTransaction transaction, int row, int value) {
      if (transaction.sees(parent(row))) {
        transaction.touch(parent(row), Touch.EXCLUSIVE);
      }
      return PARENT_READ.apply(transaction, row, value);
    }
  },
  PARENT_WRITE {
    @Override
    public Answer apply(ModelTransaction transaction, int row, int value) {
      return write(transaction, parent(row), value);
    }
  },
  /** UPDATE of the key to the key plus 10. */
  PARENT_RENAME {
    @Override
    public Answer apply(ModelTransaction transaction, int row, int value) {
      if (!transaction.sees(parent(row))) {
        return Answer.count(0);
      }
      int keeps = transaction.value(parent(row));
      transaction.remove(parent(row));
      if (transaction.sees(child(row)) || transaction.sees(ward(row))) {
        return Answer.FOREIGN_KEY_VIOLATION;
      }
      transaction.put(parent(row + 10), keeps, Touch.EXCLUSIVE);
      return Answer.count(1);
    }
  },
  PARENT_DELETE {
    @Override
    public Answer apply(ModelTransaction transaction, int row, int value) {
      if (!transaction.sees(parent(row))) {
        return Answer.count(0);
      }
      transaction.remove(parent(row));
      if (transaction.sees(child(row))) {
        return Answer.FOREIGN_KEY_VIOLATION;
      }
      if (transaction.sees(ward(row))) {
        transaction.remove(ward(row));
      }
      return Answer.count(1);
    }
  },
  CHILD_INSERT {
    @Override
    public Answer apply(ModelTransaction transaction, int row, int value) {
      return insert(transaction, child(row), parent(row), value);
    }
  },
  CHILD_WRITE {
    @Override
    public Answer apply(ModelTransaction transaction, int row, int value) {
      return write(transaction, child(row), value);
    }
  },
  CHILD_DELETE {
    @Override
    public Answer apply(ModelTransaction transaction, int row, int value) {
      if (!transaction.sees(child(row))) {
        return Answer.count(0);
      }
      transaction.remove(child(row));
      return Answer.count(1);
    }
  },
  WARD_INSERT {
    @Override
    public Answer apply(ModelTransaction transaction, int row, int value) {
      return insert(transaction, ward(row), parent(row), value);
    }
  },
  WARD_WRITE {
    @Override
    public Answer apply(ModelTransaction transaction, int row, int value) {
      return write(transaction, ward(row), value);
    }
  };

  /** Parents first. */
  static final List<String> TABLES = List.of("parent", "child", "ward");

  private static String parent(int row) {
    return "parent " + row;
  }

  private static String child(int row) {
    return "child " + row;
  }

  private static String ward(int row) {
    return "ward " + row;
  }

  private static Answer write(ModelTransaction transaction, String row, int value) {
    if (!transaction.sees(row)) {
      return Answer.count(0);
    }
    transaction.put(row, value, Touch.UPDATE);
    return Answer.count(1);
  }

  private static Answer insert(ModelTransaction transaction, String row, String parent, int value) {
    boolean there = transaction.sees(row);
    transaction.touch(row, Touch.EXCLUSIVE);
    transaction.touch(parent, Touch.KEY_SHARE);
    if (there) {
      return Answer.UNIQUE_VIOLATION;
    }
    if (!transaction.sees(parent)) {
      return Answer.FOREIGN_KEY_VIOLATION;
    }
    transaction.put(row, value, Touch.EXCLUSIVE);
    return Answer.count(1);
  }

  /** As scripts have it: {@code parent-write}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
