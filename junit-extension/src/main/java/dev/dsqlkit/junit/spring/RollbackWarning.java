package dev.dsqlkit.junit.spring;

import static java.lang.System.Logger.Level.WARNING;

import dev.dsqlkit.junit.SpringSlot;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.util.ClassUtils;

/**
 * Says once per test class that its transactions are rolled back: what never commits never loses a
 * conflict, so such a test shows less than it seems to.
 */
final class RollbackWarning implements TestExecutionListener, Ordered {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.junit");
  private static final boolean TRANSACTIONS =
      ClassUtils.isPresent(
          "org.springframework.transaction.PlatformTransactionManager",
          RollbackWarning.class.getClassLoader());

  private final AtomicBoolean warned = new AtomicBoolean();

  /** After the listener that begins the transaction, whose order is 4000. */
  @Override
  public int getOrder() {
    return 4500;
  }

  @Override
  public void beforeTestMethod(TestContext context) {
    Class<?> testClass = context.getTestClass();
    if (TRANSACTIONS
        && SpringSlot.of(testClass).isPresent()
        && rollsBack()
        && warned.compareAndSet(false, true)) {
      LOG.log(
          WARNING,
          "{0} rolls its transactions back: without a COMMIT there is no conflict to meet."
              + " Annotate it with @Transactional(propagation = Propagation.NOT_SUPPORTED), or with"
              + " @Commit, to test what the application would see",
          testClass.getName());
    }
  }

  private static boolean rollsBack() {
    return TestTransaction.isActive() && TestTransaction.isFlaggedForRollback();
  }
}
