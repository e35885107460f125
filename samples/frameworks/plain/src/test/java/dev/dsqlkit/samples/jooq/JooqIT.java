package dev.dsqlkit.samples.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.primaryKey;
import static org.jooq.impl.DSL.table;

import dev.dsqlkit.retry.RetryEvent.Outcome;
import dev.dsqlkit.samples.history.Replays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.CloseableDSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** jOOQ with nothing but the URL: it tells the dialect by the connection's metadata. */
class JooqIT {
  private static final Table<Record> BOOK = table(name("book"));
  private static final Field<UUID> ID = field(name("id"), SQLDataType.UUID);
  private static final Field<String> TITLE = field(name("title"), SQLDataType.VARCHAR);
  private static CloseableDSLContext jooq;

  @BeforeAll
  static void createSchema() {
    jooq = DSL.using("jdbc:dsql:embedded:jooq");
    jooq.createTable(BOOK)
        .column(ID, SQLDataType.UUID.notNull().defaultValue(field("gen_random_uuid()", UUID.class)))
        .column(TITLE, SQLDataType.VARCHAR(255))
        .constraints(primaryKey(ID))
        .execute();
    jooq.execute("CREATE INDEX ASYNC book_title ON book (title)");
  }

  @AfterAll
  static void close() {
    jooq.close();
  }

  @Test
  void takesTheDatabaseForPostgres() {
    assertThat(jooq.dialect().family()).isEqualTo(SQLDialect.POSTGRES);
    assertThat(jooq.meta().getTables("book")).hasSize(1);
  }

  @Test
  void insertsQueriesUpdatesAndDeletes() {
    UUID id = insert("Emma");

    jooq.update(BOOK).set(TITLE, "Persuasion").where(ID.eq(id)).execute();

    assertThat(countOf("Emma")).isZero();
    assertThat(countOf("Persuasion")).isOne();

    jooq.deleteFrom(BOOK).where(ID.eq(id)).execute();

    assertThat(countOf("Persuasion")).isZero();
  }

  @Test
  void insertsInBatches() {
    jooq.batch(
            IntStream.range(0, 50)
                .mapToObj(i -> jooq.insertInto(BOOK, TITLE).values("batch"))
                .toList())
        .execute();
    jooq.batch(jooq.insertInto(BOOK, TITLE).values((String) null)).bind("batch").execute();

    assertThat(countOf("batch")).isEqualTo(51);
  }

  @Test
  void upserts() {
    UUID id = insert("first");

    jooq.insertInto(BOOK, ID, TITLE)
        .values(id, "second")
        .onConflict(ID)
        .doUpdate()
        .set(TITLE, "third")
        .execute();

    assertThat(countOf("third")).isOne();
  }

  @Test
  void locksRowsInATransaction() {
    UUID id = insert("locked");

    String title =
        jooq.transactionResult(
            transaction ->
                transaction
                    .dsl()
                    .select(TITLE)
                    .from(BOOK)
                    .where(ID.eq(id))
                    .forShare()
                    .fetchSingle(TITLE));

    assertThat(title).isEqualTo("locked");
  }

  @Test
  void streamsRowsInPortions() {
    jooq.transaction(
        transaction -> {
          IntStream.range(0, 30)
              .forEach(i -> transaction.dsl().insertInto(BOOK, TITLE).values("stream").execute());
          try (Stream<String> titles =
              transaction
                  .dsl()
                  .select(TITLE)
                  .from(BOOK)
                  .where(TITLE.eq("stream"))
                  .fetchSize(7)
                  .fetchStream()
                  .map(row -> row.get(TITLE))) {
            assertThat(titles).hasSize(30);
          }
        });
  }

  @Test
  void passesARefusalOnWithItsState() {
    assertThatThrownBy(() -> jooq.truncate(BOOK).execute())
        .rootCause()
        .hasMessageContaining("unsupported statement: Truncate")
        .extracting("SQLState")
        .isEqualTo("0A000");
  }

  @Test
  void insertsOnceWithTheKeyThatItHasReadWhenTheCommitLoses() {
    try (Replays replays = new Replays()) {
      List<UUID> read =
          jooq.transactionResult(
              transaction -> {
                transaction.dsl().connection(Replays::loseCommit);
                return transaction
                    .dsl()
                    .insertInto(BOOK, TITLE)
                    .values("replayed")
                    .values("replayed")
                    .returning(ID)
                    .fetch(ID);
              });

      assertThat(replays.outcomes()).containsExactly(Outcome.RETRYING, Outcome.SUCCEEDED);
      assertThat(jooq.select(ID).from(BOOK).where(TITLE.eq("replayed")).fetch(ID))
          .containsExactlyInAnyOrderElementsOf(read);
    }
  }

  private static UUID insert(String title) {
    return jooq.insertInto(BOOK, TITLE).values(title).returning(ID).fetchSingle(ID);
  }

  private static int countOf(String title) {
    return jooq.select(count()).from(BOOK).where(TITLE.eq(title)).fetchSingle(count());
  }
}
