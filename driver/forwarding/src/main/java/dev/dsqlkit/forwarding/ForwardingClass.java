package dev.dsqlkit.forwarding;

import static net.bytebuddy.matcher.ElementMatchers.any;
import static net.bytebuddy.matcher.ElementMatchers.is;
import static net.bytebuddy.matcher.ElementMatchers.isDeclaredBy;
import static net.bytebuddy.matcher.ElementMatchers.isVirtual;
import static net.bytebuddy.matcher.ElementMatchers.nameEndsWith;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.returns;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;
import static net.bytebuddy.matcher.ElementMatchers.takesNoArguments;

import java.io.File;
import java.io.IOException;
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
import java.util.Arrays;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import net.bytebuddy.implementation.FieldAccessor;
import net.bytebuddy.implementation.MethodCall;
import net.bytebuddy.implementation.StubMethod;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;
import org.jspecify.annotations.NullUnmarked;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.PgConnection;

/**
 * One base class: a field {@code server} of the served type, and every interface method, defaults
 * included, passed on to it.
 *
 * <p>Methods that take SQL or hand out objects of JDBC stay abstract, so that javac demands that
 * the wrapper writes them: an overload that bypasses the gate does not compile.
 */
final class ForwardingClass {
  private static final String FIELD = "server";
  private static final String EXECUTED = "executed";

  private static final ElementMatcher.Junction<MethodDescription> TAKES_SQL =
      nameStartsWith("prepare").or(nameStartsWith("execute")).or(named("addBatch"));

  private static final ElementMatcher.Junction<MethodDescription> HANDS_OUT_JDBC_OBJECT =
      returns(ElementMatchers.isSubTypeOf(Statement.class))
          .or(returns(Connection.class))
          .or(returns(DatabaseMetaData.class))
          .or(named("unwrap"))
          .or(named("isWrapperFor"));

  /** What tells of the latest execution of a statement. */
  private static final ElementMatcher.Junction<MethodDescription> TELLS_OF_EXECUTION =
      namedOneOf(
          "getUpdateCount",
          "getLargeUpdateCount",
          "getResultSet",
          "getMoreResults",
          "getGeneratedKeys",
          "getWarnings",
          "clearWarnings");

  private final String name;
  private final Class<?> served;
  private final List<Class<?>> interfaces;

  ForwardingClass(String name, Class<?> served) {
    this.name = name;
    this.served = served;
    this.interfaces =
        served.isInterface() ? List.of(served) : List.of(Connection.class, PGConnection.class);
  }

  void saveIn(File folder) throws IOException {
    build().saveIn(folder);
  }

  private DynamicType.Unloaded<?> build() {
    try {
      DynamicType.Builder<?> builder =
          new ByteBuddy(ClassFileVersion.JAVA_V17)
              .subclass(Object.class, ConstructorStrategy.Default.NO_CONSTRUCTORS)
              .name(name)
              .modifiers(Modifier.ABSTRACT)
              // JDBC does not say what may be null.
              .annotateType(AnnotationDescription.Builder.ofType(NullUnmarked.class).build())
              .implement(interfaces.toArray(Class<?>[]::new))
              .defineField(FIELD, served, isConnection() ? Modifier.VOLATILE : 0)
              .defineConstructor(0)
              .withParameters(served)
              .intercept(
                  MethodCall.invoke(Object.class.getDeclaredConstructor())
                      .andThen(FieldAccessor.ofField(FIELD).setsArgumentAt(0)));
      return current(
              registersOut(
                  observed(
                      refuseMoreSql(
                          bound(
                              own(
                                  Object.class,
                                  named("getObject"),
                                  own(
                                      Array.class,
                                      any(),
                                      own(ResultSet.class, any(), executed(forward(builder))))))))))
          .make();
    } catch (NoSuchMethodException e) {
      throw new AssertionError("Object has a constructor", e);
    }
  }

  /** Other threads may close a connection while it gets another server. */
  private boolean isConnection() {
    return served == PgConnection.class;
  }

  private MethodCall onServer() {
    return served == DatabaseMetaData.class
        ? onCurrent()
        : MethodCall.invokeSelf().onField(FIELD).withAllArguments();
  }

  private static MethodCall onCurrent() {
    return onAnswerOf(FIELD);
  }

  private static MethodCall onAnswerOf(String method) {
    return MethodCall.invokeSelf()
        .onMethodCall(MethodCall.invoke(named(method).and(takesNoArguments())))
        .withAllArguments();
  }

  /**
   * Has the wrapper say which object it has now: metadata and statements outlive their connection.
   */
  private DynamicType.Builder<?> current(DynamicType.Builder<?> builder) {
    if (served != DatabaseMetaData.class && !PreparedStatement.class.isAssignableFrom(served)) {
      return builder;
    }
    return builder
        .defineMethod(FIELD, served, Modifier.ABSTRACT)
        .throwing(SQLException.class)
        .withoutCode();
  }

  private boolean isStatement() {
    return Statement.class.isAssignableFrom(served);
  }

  /** Has the wrapper of a statement say which one was executed last. */
  private DynamicType.Builder<?> executed(DynamicType.Builder<?> builder) {
    if (!isStatement()) {
      return builder;
    }
    return builder
        .defineMethod(EXECUTED, Statement.class, Modifier.ABSTRACT)
        .withoutCode()
        .method(isVirtual().and(TELLS_OF_EXECUTION))
        .intercept(onAnswerOf(EXECUTED));
  }

  private DynamicType.Builder<?> forward(DynamicType.Builder<?> builder) {
    return builder
        .method(
            isVirtual()
                .and(not(isDeclaredBy(Object.class)))
                .and(not(TAKES_SQL))
                .and(not(HANDS_OUT_JDBC_OBJECT)))
        .intercept(onServer())
        // Also where the interface has a default, which javac would not ask to override.
        .method(isVirtual().and(TAKES_SQL))
        .withoutCode();
  }

  /** Tells the wrapper of a call that something will be read from it besides results. */
  private DynamicType.Builder<?> registersOut(DynamicType.Builder<?> builder) {
    if (served != CallableStatement.class) {
      return builder;
    }
    return builder
        .defineMethod("registersOut", void.class, Modifier.ABSTRACT)
        .throwing(SQLException.class)
        .withoutCode()
        .method(isVirtual().and(named("registerOutParameter")))
        .intercept(
            MethodCall.invoke(named("registersOut"))
                .andThen(MethodCall.invokeSelf().onField(FIELD).withAllArguments()));
  }

  /** A prepared statement has its SQL: JDBC forbids the methods that it inherits for more. */
  private DynamicType.Builder<?> refuseMoreSql(DynamicType.Builder<?> builder) {
    if (!PreparedStatement.class.isAssignableFrom(served)) {
      return builder;
    }
    return builder
        .defineMethod("refuseMoreSql", void.class, Modifier.ABSTRACT)
        .throwing(SQLException.class)
        .withoutCode()
        .method(isVirtual().and(TAKES_SQL).and(takesArgument(0, String.class)))
        .intercept(MethodCall.invoke(named("refuseMoreSql")).andThen(StubMethod.INSTANCE));
  }

  /**
   * Passes every result of the given type that a method of the given name hands out through {@code
   * own}, by which the wrapper wraps it.
   */
  private DynamicType.Builder<?> own(
      Class<?> type,
      ElementMatcher<? super MethodDescription> method,
      DynamicType.Builder<?> builder) {
    ElementMatcher.Junction<MethodDescription> handsOut =
        isVirtual().and(returns(type)).and(method).and(not(TAKES_SQL)).and(not(named("own")));
    boolean needed =
        interfaces.stream()
            .flatMap(each -> Arrays.stream(each.getMethods()))
            .map(MethodDescription.ForLoadedMethod::new)
            .anyMatch(handsOut::matches);
    if (!needed) {
      return builder;
    }
    return builder
        .defineMethod("own", type, Modifier.ABSTRACT)
        .withParameters(type)
        .throwing(SQLException.class)
        .withoutCode()
        .method(handsOut)
        .intercept(owned(type));
  }

  private MethodCall owned(Class<?> type) {
    boolean ofExecution = isStatement() && type == ResultSet.class;
    return MethodCall.invoke(named("own").and(takesArguments(type)))
        .withMethodCall(ofExecution ? onAnswerOf(EXECUTED) : onServer());
  }

  /**
   * Tells the wrapper, after each setter of a parameter, what was bound, and before pgjdbc stores a
   * large object.
   */
  private DynamicType.Builder<?> bound(DynamicType.Builder<?> builder) {
    if (!PreparedStatement.class.isAssignableFrom(served)) {
      return builder;
    }
    MethodCall forward = onCurrent();
    ElementMatcher.Junction<MethodDescription> setter =
        isVirtual()
            .and(nameStartsWith("set"))
            .and(takesArgument(0, int.class))
            .and(not(takesArguments(1)));
    return builder
        .method(setter)
        .intercept(forward)
        .defineMethod("bound", void.class, Modifier.ABSTRACT)
        .withParameters(int.class, Object.class)
        .throwing(SQLException.class)
        .withoutCode()
        .defineMethod("bound", void.class, Modifier.ABSTRACT)
        .withParameters(int.class, long.class)
        .withoutCode()
        .method(
            setter.and(
                takesArgument(1, String.class)
                    .or(takesArgument(1, byte[].class))
                    .or(takesArgument(1, Object.class))))
        .intercept(
            MethodCall.invoke(named("bound").and(takesArgument(1, Object.class)))
                .withArgument(0, 1)
                .andThen(forward))
        .defineMethod("bindLargeObject", void.class, Modifier.ABSTRACT)
        .throwing(SQLException.class)
        .withoutCode()
        .method(setter.and(nameEndsWith("lob")))
        .intercept(MethodCall.invoke(named("bindLargeObject")).andThen(forward))
        .method(setter.and(named("setNull")))
        .intercept(
            forward.andThen(
                MethodCall.invoke(named("bound").and(takesArgument(1, long.class)))
                    .withArgument(0)
                    .with(0L)))
        .method(setter.and(nameEndsWith("Stream")).and(takesArguments(3)))
        .intercept(
            forward.andThen(
                MethodCall.invoke(named("bound").and(takesArgument(1, long.class)))
                    .withArgument(0, 2)));
  }

  /**
   * Tells the wrapper of a result set, before each getter, which column is read. A getter by label
   * finds the column and goes on as the getter by index.
   */
  private DynamicType.Builder<?> observed(DynamicType.Builder<?> builder)
      throws NoSuchMethodException {
    if (served != ResultSet.class) {
      return builder;
    }
    MethodCall touch = MethodCall.invoke(named("touch")).withArgument(0);
    MethodCall forward = MethodCall.invokeSelf().onField(FIELD).withAllArguments();
    ElementMatcher.Junction<MethodDescription> byIndex =
        isVirtual().and(nameStartsWith("get")).and(takesArgument(0, int.class));
    builder =
        builder
            .defineMethod("touch", void.class, Modifier.ABSTRACT)
            .withParameters(int.class)
            .withoutCode()
            .method(byIndex)
            .intercept(touch.andThen(forward))
            .method(byIndex.and(returns(Array.class)))
            .intercept(touch.andThen(owned(Array.class)))
            .method(byIndex.and(named("getObject")).and(returns(Object.class)))
            .intercept(touch.andThen(owned(Object.class)));
    for (Method byLabel : ResultSet.class.getMethods()) {
      Class<?>[] types = byLabel.getParameterTypes();
      if (byLabel.getName().startsWith("get") && types.length > 0 && types[0] == String.class) {
        builder = builder.method(is(byLabel)).intercept(byIndex(byLabel, types));
      }
    }
    return builder;
  }

  private static MethodCall byIndex(Method byLabel, Class<?>[] types) throws NoSuchMethodException {
    Class<?>[] indexTypes = types.clone();
    indexTypes[0] = int.class;
    MethodCall call =
        MethodCall.invoke(ResultSet.class.getMethod(byLabel.getName(), indexTypes))
            .withMethodCall(
                MethodCall.invoke(ResultSet.class.getMethod("findColumn", String.class))
                    .onField(FIELD)
                    .withArgument(0));
    for (int i = 1; i < types.length; i++) {
      call = call.withArgument(i);
    }
    return call;
  }
}
