package dev.dsqlkit.junit;

import dev.dsqlkit.retry.RetryLoop;
import dev.dsqlkit.retry.RetryPolicy;
import dev.dsqlkit.retry.UnitOfWork;

/** Work in the loop that DsqlTransactions and Spring's retry use. */
final class Loop {
  private Loop() {}

  static void run(Runnable work) {
    new RetryLoop(RetryPolicy.DEFAULT)
        .run(
            new UnitOfWork<Boolean, RuntimeException>() {
              @Override
              public Boolean attempt() {
                work.run();
                return true;
              }

              @Override
              public boolean leftNothing() {
                return true;
              }

              @Override
              public RuntimeException gaveUp(String why, Throwable last) {
                return new IllegalStateException(why, last);
              }
            });
  }
}
