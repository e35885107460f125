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
 * COMMITs loses a conflict (40001, OC000). Each run has to pass and to leave what the undisturbed
 * run left.
 *
 * <p>The runs, each on a database as {@link DsqlTest} says and with {@code @BeforeEach} and
 * {@code @AfterEach} around it, in one thread:
 *
 * <ol>
 *   <li>two undisturbed ones. The first counts the COMMITs. Before the second all sequences skip
 *       values. A column whose values differ between the two is not compared: random keys, times,
 *       and whatever depends on a sequence, of which a retry uses more. The number of rows always
 *       counts.
 *   <li>one for each COMMIT, with retry as configured;
 *   <li>one for each COMMIT with retry off in the driver: a conflict that reaches the test shows
 *       that nothing above the driver runs the transaction again.
 * </ol>
 *
 * <p>COMMITs of {@code @BeforeEach} are not disturbed. Methods that run at the same time need a
 * {@link DsqlTest} of their own. On a cluster the test is skipped.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith({DsqlExtension.class, SweepExtension.class})
public @interface ConflictSweep {

  Passes passes() default Passes.BOTH;

  /**
   * The name of a method of the test's class, with parameters like those of a test: what another
   * session does. It is run each time when the COMMIT has lost, and before anybody tries again.
   * What is left then has to be what an undisturbed run leaves with the rival before it, or behind
   * it; both are run twice for that. Finds updates that are lost because what was read before the
   * conflict is written behind it. Default: nobody, and nothing has changed when it is tried again.
   */
  String rival() default "";

  /** Columns that are not compared: {@code table.column}, or {@code column} in any table. */
  String[] ignore() default {};

  /** With more COMMITs than these the test fails: it would run for too long. */
  int maxCommits() default 100;

  /** Whose retry is tried. */
  enum Passes {
    /** Both, one after the other. */
    BOTH,
    /** That of the driver and of what is above it. */
    CONFIGURED,
    /** Only of what is above the driver. */
    OFF
  }
}
