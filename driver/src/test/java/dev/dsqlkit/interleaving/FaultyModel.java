package dev.dsqlkit.interleaving;

import java.util.Map;
import java.util.function.Function;

/** Models with one fault each, of kinds that an implementation may have. */
enum FaultyModel {
  SNAPSHOT_PER_STATEMENT(
      database ->
          new ModelTransaction(database, database.version()) {
            @Override
            boolean sees(String row) {
              return super.sees(row) || database.rows().containsKey(row);
            }

            @Override
            int value(String row) {
              return rows().containsKey(row) ? super.value(row) : database.rows().get(row);
            }
          }),
  NO_CONFLICT(
      database ->
          new ModelTransaction(database, database.version()) {
            @Override
            boolean conflict(Touch mine, Touch theirs) {
              return false;
            }
          }),
  /** PostgreSQL's row locks leave no trace after COMMIT. */
  LOCKS_FORGOTTEN(
      database ->
          new ModelTransaction(database, database.version()) {
            private final Map<String, Integer> before = database.rows();

            @Override
            void touch(String row, Touch touch) {
              if (touch != Touch.EXCLUSIVE || !rows().equals(before)) {
                super.touch(row, touch);
              }
            }
          }),
  KEY_SHARE_IS_A_WRITE(
      database ->
          new ModelTransaction(database, database.version()) {
            @Override
            boolean conflict(Touch mine, Touch theirs) {
              return true;
            }
          }),
  KEY_SHARE_IS_NOTHING(
      database ->
          new ModelTransaction(database, database.version()) {
            @Override
            boolean conflict(Touch mine, Touch theirs) {
              return mine != Touch.KEY_SHARE
                  && theirs != Touch.KEY_SHARE
                  && super.conflict(mine, theirs);
            }
          }),
  /** A key deleted and committed by another is inserted twice, and nobody minds. */
  INSERT_OF_A_DELETED_KEY(
      database ->
          new ModelTransaction(database, database.version()) {
            @Override
            boolean sees(String row) {
              return super.sees(row) && database.rows().containsKey(row);
            }
          }),
  OWN_WRITES_UNSEEN(
      database ->
          new ModelTransaction(database, database.version()) {
            private final Map<String, Integer> before = database.rows();

            @Override
            int value(String row) {
              return before.containsKey(row) ? before.get(row) : super.value(row);
            }
          }),
  A_WRITE_IS_LOST(
      database ->
          new ModelTransaction(database, database.version()) {
            @Override
            void commit() {
              if (rows().size() < 2 || database.version() < 2) {
                super.commit();
              }
            }
          });

  @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
  private final Function<ModelDatabase, ModelTransaction> transactions;

  FaultyModel(Function<ModelDatabase, ModelTransaction> transactions) {
    this.transactions = transactions;
  }

  Subject subject() {
    return new ModelSubject(
        start ->
            new ModelDatabase(start) {
              @Override
              ModelTransaction begin() {
                return transactions.apply(this);
              }
            });
  }
}
