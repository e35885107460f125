package dev.dsqlkit.samples.mybatis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dsqlkit.retry.RetryEvent.Outcome;
import dev.dsqlkit.samples.history.Replays;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.datasource.pooled.PooledDataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.session.TransactionIsolationLevel;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.apache.ibatis.type.ObjectTypeHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** MyBatis with its own pool. */
class MyBatisIT {
  private static PooledDataSource pool;
  private static SqlSessionFactory sessions;

  @BeforeAll
  static void createSchema() {
    pool = new PooledDataSource("dev.dsqlkit.jdbc.DsqlDriver", "jdbc:dsql:embedded:mybatis", null);
    Configuration configuration =
        new Configuration(new Environment("test", new JdbcTransactionFactory(), pool));
    // MyBatis has none for UUID, with any database.
    configuration.getTypeHandlerRegistry().register(UUID.class, ObjectTypeHandler.class);
    configuration.addMapper(Books.class);
    sessions = new SqlSessionFactoryBuilder().build(configuration);
    try (SqlSession session = sessions.openSession(true)) {
      session.getMapper(Books.class).createTable();
      session.getMapper(Books.class).createIndex();
    }
  }

  @AfterAll
  static void close() {
    pool.forceCloseAll();
  }

  @Test
  void insertsQueriesUpdatesAndDeletes() {
    try (SqlSession session = sessions.openSession()) {
      Books books = session.getMapper(Books.class);
      Book book = new Book("Emma");

      books.insert(book);
      book.rename("Persuasion");

      assertThat(books.update(book)).isOne();
      assertThat(books.titled("Emma")).isEmpty();
      assertThat(books.titled("Persuasion")).extracting(Book::id).containsExactly(book.id());
      assertThat(books.delete(book.id())).isOne();
      assertThat(books.titled("Persuasion")).isEmpty();
      session.commit();
    }
  }

  @Test
  void insertsInBatchesAndReadsTheirKeys() {
    Stream<Book> inserted = Stream.generate(() -> new Book("batch")).limit(50);
    try (SqlSession session = sessions.openSession(ExecutorType.BATCH)) {
      Books books = session.getMapper(Books.class);
      var all = inserted.toList();
      all.forEach(books::insert);
      session.flushStatements();
      session.commit();

      assertThat(all).extracting(Book::id).doesNotContainNull().doesNotHaveDuplicates();
      assertThat(books.titled("batch")).hasSize(50);
    }
  }

  @Test
  void locksRows() {
    try (SqlSession session = sessions.openSession(TransactionIsolationLevel.READ_COMMITTED)) {
      UUID id = insert(session, "locked");

      assertThat(session.getMapper(Books.class).lock(id).title()).isEqualTo("locked");
      session.rollback();
    }
  }

  @Test
  void streamsRowsInPortions() throws IOException {
    try (SqlSession session = sessions.openSession()) {
      for (int i = 0; i < 30; i++) {
        insert(session, "stream");
      }
      try (Cursor<Book> books = session.getMapper(Books.class).stream("stream")) {
        assertThat(books).hasSize(30);
      }
      session.rollback();
    }
  }

  @Test
  void passesARefusalOnWithItsState() {
    try (SqlSession session = sessions.openSession()) {
      assertThatThrownBy(() -> session.getMapper(Books.class).truncate())
          .rootCause()
          .hasMessageContaining("unsupported statement: Truncate")
          .extracting("SQLState")
          .isEqualTo("0A000");
    }
  }

  @ParameterizedTest
  @EnumSource(ExecutorType.class)
  void insertsOnceWithTheKeysThatItHasReadWhenTheCommitLoses(ExecutorType type)
      throws SQLException {
    String title = "replayed " + type;
    List<Book> inserted = Stream.generate(() -> new Book(title)).limit(5).toList();
    try (SqlSession session = sessions.openSession(type);
        Replays replays = new Replays()) {
      Replays.loseCommit(session.getConnection());
      inserted.forEach(session.getMapper(Books.class)::insert);
      session.commit();

      assertThat(replays.outcomes()).containsExactly(Outcome.RETRYING, Outcome.SUCCEEDED);
      assertThat(session.getMapper(Books.class).titled(title))
          .extracting(Book::id)
          .containsExactlyInAnyOrderElementsOf(inserted.stream().map(Book::id).toList());
    }
  }

  private static UUID insert(SqlSession session, String title) {
    Book book = new Book(title);
    session.getMapper(Books.class).insert(book);
    return book.id();
  }
}
