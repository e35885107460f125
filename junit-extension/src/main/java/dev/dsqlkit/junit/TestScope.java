package dev.dsqlkit.junit;

import dev.dsqlkit.junit.server.TestDatabase;
import dev.dsqlkit.junit.server.TestServer;
import dev.dsqlkit.slot.Slot;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The slot of a class or method, and the database that it points at. */
interface TestScope {
  /** Where the scopes of this extension are kept. */
  ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(TestScope.class);

  /** Of the method if it has one of its own, else of the class. */
  static TestScope of(ExtensionContext context) {
    return find(context)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No @DsqlTest holds for "
                        + context
                            .getTestMethod()
                            .map(Method::toString)
                            .orElseGet(context::getDisplayName)
                        + ". Annotate the class or the method with it."));
  }

  /** The same, if there is one. */
  static Optional<TestScope> find(ExtensionContext context) {
    @Nullable TestScope scope = context.getStore(NAMESPACE).get(TestScope.class, TestScope.class);
    return Optional.ofNullable(scope);
  }

  TestSettings settings();

  TestServer server();

  Slot slot();

  /** The database that the slot points at now. */
  TestDatabase database();

  /** Opens connections by the URL of the slot, and remembers who leaves one open. */
  DataSource dataSource();

  /** What the driver has for tests of the database that the slot points at. */
  Controls controls();

  /** The log of the test that runs now. */
  SqlRecorder recorder();

  /**
   * Points the slot at a database that nobody else has and that is as the definition says, for a
   * test that is run again and again; clears faults and log.
   */
  void startOver(DsqlTest.Retry retry) throws SQLException;

  /** Points the slot at the database of the class again, which is as it was left. */
  void comeBack() throws SQLException;

  /** Brings the rows of the class's database back. */
  void reset() throws SQLException;
}
