package dev.dsqlkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * In place of {@code @Test}: runs a method again and again, and each time another one of its
 * COMMITs is done but its answer is lost (08007). Finds work that is done twice because it has no
 * key by which it would find itself done.
 *
 * <p>The runs are those of {@link ConflictSweep}, with retry as configured only. One that passes
 * has to leave what the undisturbed run left. One may also end with the error itself, SQLSTATE
 * 08007 in the exception or its causes, because to report that nobody knows is right. Then rows may
 * be missing, and there may be others, as the run was cut short; but no row that the undisturbed
 * run left may be there more often than it left it.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith({DsqlExtension.class, SweepExtension.class})
public @interface InDoubtCommitSweep {

  /** Columns that are not compared: {@code table.column}, or {@code column} in any table. */
  String[] ignore() default {};

  /** With more COMMITs than these the test fails: it would run for too long. */
  int maxCommits() default 100;
}
