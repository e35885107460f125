package dev.dsqlkit.samples.testing.jooq;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The parcels of the shop. */
final class Parcels {
  private static final Table<Record> PARCEL = table("parcel");
  private static final Field<Integer> ID = field("id", Integer.class);
  private static final Field<String> CITY = field("city", String.class);

  private final DSLContext jooq;

  Parcels(DSLContext jooq) {
    this.jooq = jooq;
  }

  void deliver(int id, String city) {
    jooq.transaction(
        transaction -> transaction.dsl().insertInto(PARCEL).set(ID, id).set(CITY, city).execute());
  }

  List<String> cities() {
    return jooq.select(CITY).from(PARCEL).orderBy(ID).fetch(CITY);
  }
}
