package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.config.ConfigReader;
import dev.dsqlkit.config.RetryConfig;
import dev.dsqlkit.config.RuleMode;
import dev.dsqlkit.local.CatalogVersion;
import dev.dsqlkit.local.Faults;
import dev.dsqlkit.rules.Level;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Array;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;

/** Every method of the wrapped interfaces, defaults included, reaches the object of pgjdbc. */
class ForwardingTest {
  private static final StatementGate GATE =
      new StatementGate(List.of(), Optional.empty(), RuleMode.OFF, false);
  private static final Admitted SELECT = GATE.admit("SELECT 7");

  private static final DsqlConnection CONNECTION = connection();

  /** Without a server, which nothing of these tests reaches, and without retries. */
  @SuppressWarnings("NullAway")
  private static DsqlConnection connection() {
    try {
      ConfigReader configs = new ConfigReader(Set.of(), Level.FIRST.month(), Level.LATEST.month());
      RetryConfig retry =
          configs.read("jdbc:dsql:embedded?retry=off", new Properties()).orElseThrow().retry();
      ServerCommit commit =
          new ServerCommit(null, new Faults(), Optional.empty(), Optional.empty());
      Attempts attempts =
          new Attempts(
              null,
              GATE,
              new PendingJobs(null, GATE, Optional.empty()),
              Optional.empty(),
              commit,
              retry.batch(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              new CatalogVersion());
      Session session =
          new Session(null, GATE, attempts, commit, retry, Optional.empty(), Optional.empty());
      Lifetime lifetime =
          new Lifetime(InstantSource.system(), Duration.ofMinutes(55), 0, () -> false);
      return new DsqlConnection(new Opened(session, lifetime, true), Optional.empty());
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Methods that the driver answers itself. */
  private static final Set<String> ANSWERED =
      Set.of(
          "DatabaseMetaData.getConnection",
          "DatabaseMetaData.supportsSavepoints",
          "DatabaseMetaData.getDefaultTransactionIsolation",
          "DatabaseMetaData.supportsTransactionIsolationLevel",
          "Statement.getConnection",
          "PreparedStatement.getConnection",
          "CallableStatement.getConnection",
          // waits for executeBatch
          "Statement.addBatch");

  private static final Set<Class<?>> WRAPPED_RESULTS =
      Set.of(
          Connection.class,
          Statement.class,
          PreparedStatement.class,
          CallableStatement.class,
          ResultSet.class,
          DatabaseMetaData.class,
          Array.class);

  private static final List<Class<?>> WRAPPERS =
      List.of(
          DsqlConnection.class,
          DsqlStatement.class,
          DsqlPreparedStatement.class,
          DsqlCallableStatement.class,
          DsqlResultSet.class,
          DsqlDatabaseMetaData.class,
          DsqlArray.class);

  static Stream<Arguments> methods() {
    return Stream.of(
            Statement.class,
            PreparedStatement.class,
            CallableStatement.class,
            ResultSet.class,
            DatabaseMetaData.class,
            Array.class)
        .flatMap(
            type ->
                Arrays.stream(type.getMethods())
                    .filter(method -> !Modifier.isStatic(method.getModifiers()))
                    .map(method -> Arguments.of(type, method)));
  }

  static List<Class<?>> wrappers() {
    return WRAPPERS;
  }

  @Test
  void seesAllMethodsOfJdbc() {
    assertThat(methods().count()).isGreaterThan(700);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void reachesTheServerAndWrapsWhatItAnswers(Class<?> type, Method method) throws Exception {
    RecordingServer server = new RecordingServer();
    Object wrapper = wrap(type, server);

    if (takesSqlThatIsThereAlready(wrapper, method)) {
      assertThat(failure(wrapper, method).getSQLState()).isEqualTo("42809");
      assertThat(server.saw(method)).isFalse();
      return;
    }
    Object result = method.invoke(wrapper, Samples.arguments(method.getParameterTypes()));

    assertThat(server.saw(sent(type, method)))
        .as("%s reaches the server", method)
        .isNotEqualTo(ANSWERED.contains(type.getSimpleName() + "." + method.getName()));
    if (WRAPPED_RESULTS.contains(method.getReturnType())) {
      assertThat(result).as("result of %s", method).isNotNull();
      assertThat(Samples.isUnwrapped(result)).as("result of %s is pgjdbc's", method).isFalse();
    } else if (server.saw(method) && method.getReturnType().isInterface()) {
      assertThat(result).isSameAs(server.latestAnswer());
    }
  }

  /**
   * Also tells which defaults a newer JDK brings, which a build with an older one cannot forward.
   */
  @ParameterizedTest
  @MethodSource("wrappers")
  void leavesNoMethodToAnInterfacesDefault(Class<?> wrapper) {
    Stream<String> leftOut =
        Arrays.stream(wrapper.getMethods())
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .filter(method -> method.getDeclaringClass().isInterface())
            .map(Method::toString);

    assertThat(leftOut).isEmpty();
  }

  @Test
  void connectionsForwardTheInterfaceOfPgjdbcToo() throws NoSuchMethodException {
    for (Method method : PGConnection.class.getMethods()) {
      Method forwarding =
          DsqlConnection.class.getMethod(method.getName(), method.getParameterTypes());
      assertThat(forwarding.getDeclaringClass().getPackageName())
          .as(method.toString())
          .isEqualTo("dev.dsqlkit.jdbc");
    }
  }

  /**
   * A getter by label finds the column and goes on as the getter by index; the length of a stream
   * is a long to pgjdbc.
   */
  private static Method sent(Class<?> type, Method method) throws NoSuchMethodException {
    Class<?>[] parameters = method.getParameterTypes();
    if (type == ResultSet.class
        && method.getName().startsWith("get")
        && parameters.length > 0
        && parameters[0] == String.class) {
      parameters[0] = int.class;
      return ResultSet.class.getMethod(method.getName(), parameters);
    }
    if (method.getName().equals("setBinaryStream")
        && parameters.length == 3
        && parameters[0] == int.class) {
      parameters[2] = long.class;
      return PreparedStatement.class.getMethod(method.getName(), parameters);
    }
    return method;
  }

  private static boolean takesSqlThatIsThereAlready(Object wrapper, Method method) {
    return wrapper instanceof PreparedStatement
        && method.getName().matches("execute.*|addBatch")
        && method.getParameterCount() > 0;
  }

  private static SQLException failure(Object wrapper, Method method) throws IllegalAccessException {
    try {
      method.invoke(wrapper, Samples.arguments(method.getParameterTypes()));
      throw new AssertionError(method + " does not fail");
    } catch (InvocationTargetException e) {
      return (SQLException) e.getCause();
    }
  }

  private static Object wrap(Class<?> type, RecordingServer server) throws SQLException {
    if (type == Statement.class) {
      return new DsqlStatement(server.as(Statement.class), CONNECTION);
    } else if (type == PreparedStatement.class) {
      return new DsqlPreparedStatement(
          server.as(PreparedStatement.class), SELECT, GeneratedKeys.NONE, CONNECTION);
    } else if (type == CallableStatement.class) {
      return new DsqlCallableStatement(server.as(CallableStatement.class), SELECT, CONNECTION);
    } else if (type == ResultSet.class) {
      return new DsqlResultSet(server.as(ResultSet.class), null, CONNECTION, CONNECTION.session());
    } else if (type == DatabaseMetaData.class) {
      return new DsqlDatabaseMetaData(server.as(DatabaseMetaData.class), CONNECTION);
    }
    return new DsqlArray(server.as(Array.class), CONNECTION, CONNECTION.session());
  }
}
