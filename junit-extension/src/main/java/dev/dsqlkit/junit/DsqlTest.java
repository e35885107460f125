package dev.dsqlkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Gives tests a database in DSQL mode: Aurora DSQL's rules, conflicts and limits are on, and no
 * test sees another class's rows.
 *
 * <pre>{@code
 * @DsqlTest(schema = "db/schema")
 * class OrderServiceTest {
 *   @Test
 *   void places(DataSource dataSource) { ... }
 * }
 * }</pre>
 *
 * <p>On a class it holds for its methods and nested classes; on a method it wins over that of the
 * class. It may be a meta-annotation. An attribute that is not given has the value of the
 * configuration parameter {@code dsql.test.ATTRIBUTE} of {@code junit-platform.properties} (such as
 * {@code dsql.test.isolation=method}), or of the system property of that name, or else the default
 * that is named here.
 *
 * <p>Injected into constructors, methods and, with {@link DsqlInject}, fields: {@code DataSource},
 * {@code Connection}, a {@code String} with {@link DsqlUrl}, {@link DsqlDatabase}, {@link
 * DsqlFaults}, {@link DsqlClock}, {@link DsqlJobs}, {@link DsqlSqlLog}, {@link DsqlPair}, and what
 * a {@link DsqlClientProvider} makes.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(DsqlExtension.class)
@ResourceLock(value = "dsqlkit", mode = ResourceAccessMode.READ, providers = SlotLocks.class)
public @interface DsqlTest {

  /**
   * SQL files or directories of them, in any order of statements: {@code db/schema} and {@code
   * classpath:db/schema} are looked for on the class path, {@code file:src/main/db} from the
   * working directory. What Aurora DSQL refuses fails the class.
   */
  String[] schema() default {};

  /** What makes the schema. Default: {@link Migrations#AUTO}. */
  Migrations migrations() default Migrations.DEFAULT;

  /**
   * Data to begin with: SQL files, or CSV files whose first line names the columns and whose file
   * name is that of the table ({@code orders.csv}, {@code 01-orders.csv}). Loaded past the row
   * limit of transactions.
   */
  String[] seed() default {};

  /** Who shares a database. Default: {@link Isolation#CLASS}. */
  Isolation isolation() default Isolation.DEFAULT;

  /** Where the database comes from. Default: {@link Provider#AUTO}. */
  Provider provider() default Provider.DEFAULT;

  /** The month whose Aurora DSQL is meant, such as {@code 2026-09}. Default: the latest known. */
  String level() default "";

  /** What happens to what Aurora DSQL refuses. Default: {@link Rules#STRICT}. */
  Rules rules() default Rules.DEFAULT;

  /** How concurrent writers of a row meet. Default: {@link Conflicts#EMULATE}. */
  Conflicts conflicts() default Conflicts.DEFAULT;

  /** Who retries after a conflict. Default: {@link Retry#PRODUCTION}. */
  Retry retry() default Retry.DEFAULT;

  /** When background jobs end. Default: {@link Jobs#IMMEDIATE}. */
  Jobs jobs() default Jobs.DEFAULT;

  /**
   * Limits of a transaction: {@code real}, {@code none}, or single ones such as {@code rows=50} or
   * {@code rows=50,bytes=4096,seconds=10}, the others real. Default: {@code real}.
   */
  String limits() default "";

  /**
   * A name for the URL {@code jdbc:dsql:test:NAME}, which stays the same from class to class while
   * the database behind it changes. Classes of one slot run one after the other. Default: one of
   * the class's own, or {@code default} for a test with a Spring context.
   */
  String slot() default "";

  /**
   * The chance that a COMMIT loses a conflict, from 0 to 1; one value. The seed is published with a
   * failure, and {@code dsql.test.seed} sets it. Default: 0.
   */
  double[] chaos() default {};

  /** When the SQL log of a test is published. Default: {@link Log#ON_FAILURE}. */
  Log log() default Log.DEFAULT;

  /**
   * Whether with {@link Rules#WARN} a class fails at its end that executed what Aurora DSQL
   * refuses; one value. Default: false.
   */
  boolean[] expectNoWarnings() default {};

  /**
   * Whether a test fails that leaves a connection of an injected {@code DataSource} open, or a
   * transaction; one value. Default: true.
   */
  boolean[] failOnLeak() default {};

  /** The time zone of the sessions, a name that PostgreSQL knows. Default: {@code UTC}. */
  String timeZone() default "";

  /** What makes the schema. */
  enum Migrations {
    /** What {@code dsql.test.migrations} says. */
    DEFAULT,
    /**
     * {@link #DECLARATIVE} if {@code schema} is given; else {@link #FLYWAY} if Flyway and {@code
     * db/migration} are on the class path, else {@link #LIQUIBASE} if Liquibase and {@code
     * db/changelog/db.changelog-master.*} are; else {@link #NONE}.
     */
    AUTO,
    /** Nothing. */
    NONE,
    /**
     * Flyway: by the rules with the plugin {@code dsql-flyway}; without it past the rules, and what
     * its migrations sent is checked against them.
     */
    FLYWAY,
    /** Liquibase, past the rules; what its change sets sent is checked against the rules. */
    LIQUIBASE,
    /** The files of {@code schema}, statement by statement, under the rules. */
    DECLARATIVE
  }

  /** Who shares a database. */
  enum Isolation {
    /** What {@code dsql.test.isolation} says. */
    DEFAULT,
    /** All classes of this JVM with the same schema and seed. */
    NONE,
    /** The methods of a class. */
    CLASS,
    /** Nobody: each method has a database of its own. */
    METHOD,
    /** The methods of a class, but before each the rows are again those of the seed. */
    RESET
  }

  /** Where databases come from. */
  enum Provider {
    /** What {@code dsql.test.provider} says. */
    DEFAULT,
    /**
     * The first that works: {@link #CLUSTER} if {@code dsql.test.url} is set, {@link #EMBEDDED},
     * {@link #LOCAL}, {@link #CONTAINER}.
     */
    AUTO,
    /** The server of {@code dsql.test.url}: a cluster, or any PostgreSQL. */
    CLUSTER,
    /** The PostgreSQL that this JVM boots from binaries on the class path. */
    EMBEDDED,
    /** A PostgreSQL that is installed on this machine, booted by this JVM. */
    LOCAL,
    /** PostgreSQL 16 in a container, by Testcontainers. */
    CONTAINER
  }

  /** What happens to what Aurora DSQL refuses. */
  enum Rules {
    /** What {@code dsql.test.rules} says. */
    DEFAULT,
    /** It is refused. */
    STRICT,
    /** It is executed, and listed when the class ends. */
    WARN,
    /** It is executed. */
    OFF
  }

  /** How concurrent writers of a row meet. */
  enum Conflicts {
    /** What {@code dsql.test.conflicts} says. */
    DEFAULT,
    /** As on Aurora DSQL: nobody waits, the first to commit wins. */
    EMULATE,
    /** By PostgreSQL's locks. */
    NATIVE
  }

  /** Who retries after a conflict. */
  enum Retry {
    /** What {@code dsql.test.retry} says. */
    DEFAULT,
    /** The driver, as its URL in production would have it. */
    PRODUCTION,
    /** Nobody: the test wants to see 40001. */
    OFF
  }

  /** When background jobs end. */
  enum Jobs {
    /** What {@code dsql.test.jobs} says. */
    DEFAULT,
    /** Before their statement answers. */
    IMMEDIATE,
    /** By themselves, 200 ms later. */
    DELAYED,
    /** When {@link DsqlJobs} says. */
    MANUAL
  }

  /** When the SQL log of a test is published. */
  enum Log {
    /** What {@code dsql.test.log} says. */
    DEFAULT,
    /** Never. */
    OFF,
    /** If the test fails. */
    ON_FAILURE,
    /** After each test. */
    ALWAYS
  }
}
