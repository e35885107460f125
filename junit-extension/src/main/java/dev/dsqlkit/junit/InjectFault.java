package dev.dsqlkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Has a COMMIT, a statement or an attempt to connect fail in a test method. On a class it holds for
 * each of its tests. Calls are counted from the beginning of the method, behind
 * {@code @BeforeEach}; what has not struck when it ends is forgotten. On a cluster the test is
 * skipped.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(InjectFault.List.class)
@ExtendWith({DsqlExtension.class, InjectionExtension.class})
public @interface InjectFault {

  Kind kind();

  /** Which COMMIT fails, 1 for the first. Default: the first, of a kind that strikes COMMITs. */
  int commit() default 0;

  /** Which statement fails, instead of a COMMIT. */
  int statement() default 0;

  /** Which attempt to connect fails, 1 for the first, of a kind that strikes them. */
  int connect() default 0;

  /** How many fail in a row. */
  int times() default 1;

  /** What goes wrong. */
  enum Kind {
    /** COMMIT is done, but its answer is lost with the connection. Of COMMITs. */
    IN_DOUBT_COMMIT,
    /** The connection breaks before the server gets the call. Of COMMITs and statements. */
    CONNECTION_DROP,
    /** XX000, nothing is done. Of COMMITs and statements. */
    SERVER_UNAVAILABLE,
    /** 40001 (OC001). Of COMMITs and statements. */
    SCHEMA_CHANGED,
    /** The IAM token is too old. Of attempts to connect. */
    TOKEN_EXPIRED,
    /** 53300. Of attempts to connect. */
    TOO_MANY_CONNECTIONS,
    /** 53400. Of attempts to connect. */
    RATE_EXCEEDED,
    /** The cluster has slept. Of attempts to connect. */
    WAKING_UP
  }

  /** Several of them. */
  @Target({ElementType.METHOD, ElementType.TYPE})
  @Retention(RetentionPolicy.RUNTIME)
  @Documented
  @Inherited
  @ExtendWith({DsqlExtension.class, InjectionExtension.class})
  @interface List {
    InjectFault[] value();
  }
}
