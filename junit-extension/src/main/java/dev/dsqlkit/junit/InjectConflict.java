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
 * Has a COMMIT of a test method lose a conflict. On a class it holds for each of its tests. Calls
 * are counted from the beginning of the method, behind {@code @BeforeEach}; what has not struck
 * when it ends is forgotten. On a cluster the test is skipped.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(InjectConflict.List.class)
@ExtendWith({DsqlExtension.class, InjectionExtension.class})
public @interface InjectConflict {

  /** Which COMMIT fails, 1 for the first. With {@link Conflict#OC001} it fails at COMMIT too. */
  int commit() default 1;

  /** How many fail in a row, those of retries included. */
  int times() default 1;

  /** Counts only what writes to this table; the name as in the catalog. Default: all. */
  String table() default "";

  Conflict code() default Conflict.OC000;

  /** Several of them. */
  @Target({ElementType.METHOD, ElementType.TYPE})
  @Retention(RetentionPolicy.RUNTIME)
  @Documented
  @Inherited
  @ExtendWith({DsqlExtension.class, InjectionExtension.class})
  @interface List {
    InjectConflict[] value();
  }
}
