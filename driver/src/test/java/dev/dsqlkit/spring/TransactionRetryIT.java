package dev.dsqlkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.dsqlkit.retry.DsqlRetryExhausted;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two sessions change one row; run with each supported Boot. */
class TransactionRetryIT {
  private static final String URL = "jdbc:dsql:embedded:spring_retry";

  private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();
  private Rival rival;

  @BeforeEach
  void prepare() throws SQLException {
    rival = Rival.inNewTill(URL);
  }

  @AfterEach
  void close() {
    contexts.forEach(ConfigurableApplicationContext::close);
  }

  @Test
  void runsATransactionalMethodAgain() {
    Till till = start().getBean(Till.class);

    int sum = till.add(1, rival.winning(2));

    assertThat(sum).isEqualTo(201);
    assertThat(till.runs()).isEqualTo(3);
    assertThat(balance()).isEqualTo(201);
  }

  @Test
  void runsATransactionTemplateAgain() {
    ConfigurableApplicationContext context = start();
    Till till = target(context);

    int sum =
        context
            .getBean(TransactionTemplate.class)
            .execute(status -> till.addOnce(1, rival.winning(1)));

    assertThat(sum).isEqualTo(101);
    assertThat(till.runs()).isEqualTo(2);
    assertThat(balance()).isEqualTo(101);
  }

  @Test
  void keepsTheSettingsOfATransactionTemplate() {
    TransactionTemplate template = start().getBean(TransactionTemplate.class);

    template.setReadOnly(true);

    assertThat(template.getTimeout()).isEqualTo(17);
    assertThatThrownBy(() -> template.execute(status -> insertSale()))
        .rootCause()
        .extracting("SQLState")
        .isEqualTo("25006");
  }

  private int insertSale() {
    return jdbc().update("INSERT INTO sale (balance) VALUES (0)");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void runsAgainWhatLosesAtItsCommit(boolean translating) throws SQLException {
    Till till = start("--translating=" + translating).getBean(Till.class);

    till.sell(rival.winning(1));

    assertThat(till.runs()).isEqualTo(2);
    assertThat(sales()).containsExactly(100);
  }

  @Test
  void leavesTheLoopToTheOutermostTransaction() {
    ConfigurableApplicationContext context = start();
    Till till = context.getBean(Till.class);
    AtomicInteger outerRuns = new AtomicInteger();

    context
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              outerRuns.incrementAndGet();
              till.addApart(1, rival.winning(1));
            });

    assertThat(outerRuns).hasValue(2);
    assertThat(till.runs()).isEqualTo(2);
    assertThat(balance()).isEqualTo(101);
  }

  @Test
  void leavesItToTheOutermostAlsoWhereThatIsSuspended() {
    ConfigurableApplicationContext context = start();
    Till till = context.getBean(Till.class);
    AtomicInteger outerRuns = new AtomicInteger();

    context
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              outerRuns.incrementAndGet();
              try {
                till.runApartWithoutTransaction(() -> till.add(1, rival.winning(1)));
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });

    assertThat(outerRuns).hasValue(2);
    assertThat(balance()).isEqualTo(101);
  }

  @Test
  void runsTheOutermostAgainAlsoAfterAnotherTransactionCommitted() {
    ConfigurableApplicationContext context = start();
    Till till = context.getBean(Till.class);
    AtomicInteger outerRuns = new AtomicInteger();

    context
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              outerRuns.incrementAndGet();
              till.runWhileSuspended(() -> rival.execute("SELECT 1"));
              target(context).addOnce(1, rival.winning(1));
            });

    assertThat(outerRuns).hasValue(2);
    assertThat(balance()).isEqualTo(101);
  }

  @Test
  void doesNotRunATransactionAgainInsideOneThatIsNot() {
    ConfigurableApplicationContext context = start();
    Till till = context.getBean(Till.class);
    TransactionTemplate byHand =
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class));

    assertThatThrownBy(
            () -> byHand.executeWithoutResult(status -> till.addApart(1, rival.winning(1))))
        .isInstanceOf(ConcurrencyFailureException.class);
    assertThat(till.runs()).isEqualTo(1);
  }

  @Test
  void leavesAloneWhatBeginsNoTransaction() {
    Till till = start().getBean(Till.class);

    assertThatThrownBy(
            () ->
                till.runWithoutTransaction(
                    () -> {
                      throw lost();
                    }))
        .isInstanceOf(SQLException.class);
    assertThat(till.runs()).isEqualTo(1);
  }

  /** Or the sale would be there twice. */
  @Test
  void neverRunsAgainWhatIsCommittedInSpiteOfACheckedException() throws SQLException {
    rival.execute("SELECT nextval('commits')");
    Till till = start().getBean(Till.class);

    assertThatThrownBy(
            () ->
                till.sell(
                    () -> {
                      throw lost();
                    }))
        .isInstanceOf(SQLException.class);
    assertThat(till.runs()).isEqualTo(1);
    assertThat(sales()).containsExactly(0);
  }

  @Test
  void neverRunsAgainWhatFailsAfterItsCommit() throws SQLException {
    rival.execute("SELECT nextval('commits')");
    Till till = start().getBean(Till.class);

    assertThatThrownBy(() -> till.sell(() -> failAfterCommit()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(till.runs()).isEqualTo(1);
    assertThat(sales()).containsExactly(0);
  }

  private static void failAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            throw new IllegalStateException(lost());
          }
        });
  }

  @Test
  void obeysTheAnnotationOnAMethod() {
    Till till = start().getBean(Till.class);

    assertThatThrownBy(() -> till.addOnlyOnce(1, rival.winning(1)))
        .isInstanceOf(ConcurrencyFailureException.class);
    assertThat(till.runs()).isEqualTo(1);
    assertThat(till.add(1, rival.winning(2))).isEqualTo(201);
  }

  @Test
  void obeysTheAnnotationOnAClass() {
    Till till = start().getBean(Till.Careful.class);

    assertThatThrownBy(() -> till.add(1, rival.winning(1)))
        .isInstanceOf(ConcurrencyFailureException.class);
    assertThat(till.runs()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--dsql.retry.enabled=false",
        "--DSQL.Retry.Enabled=false",
        "--spring.datasource.url=jdbc:postgresql://localhost/shop",
      })
  void isOff(String setting) {
    Till till = start(setting).getBean(Till.class);

    assertThatThrownBy(() -> till.add(1, rival.winning(1)))
        .isInstanceOf(ConcurrencyFailureException.class);
    assertThat(till.runs()).isEqualTo(1);
  }

  @Test
  void isOnForOtherUrlsWhereTheApplicationSaysSo() {
    Till till =
        start(
                "--dsql.retry.enabled=true",
                "--spring.datasource.url=jdbc:postgresql://localhost/shop")
            .getBean(Till.class);

    assertThat(till.add(1, rival.winning(1))).isEqualTo(101);
  }

  @Test
  void givesUpWithTheExceptionThatTheApplicationKnows() {
    Till till =
        start("--dsql.retry.max-attempts=3", "--dsql.retry.max-delay=1ms").getBean(Till.class);

    Throwable thrown = catchThrowable(() -> till.add(1, rival.winning(Integer.MAX_VALUE)));

    assertThat(till.runs()).isEqualTo(3);
    assertThat(thrown).isInstanceOf(ConcurrencyFailureException.class);
    assertThat(thrown.getSuppressed())
        .hasOnlyElementsOfType(DsqlRetryExhausted.class)
        .singleElement()
        .extracting(Throwable::getMessage)
        .asString()
        .contains("it took 3 attempts");
  }

  @Test
  void givesUpWhenTheTimeIsOver() {
    Till till = start("--dsql.retry.deadline=0s").getBean(Till.class);

    assertThatThrownBy(() -> till.add(1, rival.winning(1)))
        .isInstanceOf(ConcurrencyFailureException.class);
    assertThat(till.runs()).isEqualTo(1);
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    assertThatThrownBy(() -> start("--dsql.retry.max-attempts=0"))
        .rootCause()
        .hasMessage("maxAttempts must be at least 1, but is 0");
  }

  @Test
  void isAroundTheTransactionWhateverItsOrder() {
    ConfigurableApplicationContext context = start(TillApplication.WithOrder.class);
    Till till = context.getBean(Till.class);

    assertThat(till.add(1, rival.winning(2))).isEqualTo(201);
    assertThat(till.runs()).isEqualTo(3);
    assertThat(context.getBean(AtomicInteger.class)).hasValue(4); // and one for runs()
  }

  @Test
  void worksWithoutBoot() {
    Till till = startWithoutBoot(Map.of("url", URL, "dsql.retry.max-delay", "1ms"));

    assertThat(till.add(1, rival.winning(1))).isEqualTo(101);
  }

  @Test
  void isOffWithoutBootToo() {
    Till till = startWithoutBoot(Map.of("url", URL, "dsql.retry.enabled", "false"));

    assertThatThrownBy(() -> till.add(1, rival.winning(1)))
        .isInstanceOf(ConcurrencyFailureException.class);
  }

  private Till startWithoutBoot(Map<String, Object> properties) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    contexts.add(context);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", properties));
    context.register(TillApplication.Plain.class);
    context.refresh();
    return context.getBean(Till.class);
  }

  /** What docs/spring.md says about the two transaction managers. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void givesUpACommitWithTheExceptionOfTheTransactionManager(boolean translating) {
    Till till =
        start("--translating=" + translating, "--dsql.retry.max-attempts=1").getBean(Till.class);

    assertThatThrownBy(() -> till.sell(rival.winning(1)))
        .isInstanceOf(
            translating ? ConcurrencyFailureException.class : TransactionSystemException.class);
  }

  private static SQLException lost() {
    return new SQLException("change conflicts with another transaction (OC000)", "40001");
  }

  private int balance() {
    return jdbc().queryForObject("SELECT balance FROM till", Integer.class);
  }

  private List<Integer> sales() {
    return jdbc().queryForList("SELECT balance FROM sale", Integer.class);
  }

  private JdbcTemplate jdbc() {
    return contexts.get(0).getBean(JdbcTemplate.class);
  }

  /** Without its own transactions. */
  private static Till target(ConfigurableApplicationContext context) {
    return new Till(context.getBean(JdbcTemplate.class));
  }

  private ConfigurableApplicationContext start(String... arguments) {
    return start(TillApplication.Usual.class, arguments);
  }

  private ConfigurableApplicationContext start(Class<?> configuration, String... arguments) {
    SpringApplication application = new SpringApplication(configuration);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(
        Map.of("url", URL, "spring.datasource.url", URL, "spring.liquibase.enabled", "false"));
    ConfigurableApplicationContext context =
        application.run(
            Stream.concat(Stream.of("--spring.jmx.enabled=false"), Stream.of(arguments))
                .toArray(String[]::new));
    contexts.add(context);
    return context;
  }
}
