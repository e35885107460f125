package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class CallersTest {

  static final class Orders {
    Callers insert() {
      return Callers.now();
    }
  }

  record OrderService(Orders orders) {
    Callers place() {
      return orders.insert();
    }

    Callers placeInLambda() {
      Supplier<Callers> work = orders::insert;
      return Stream.of(work).map(Supplier::get).findFirst().orElseThrow();
    }

    Callers placeAgain() {
      AtomicReference<Callers> seen = new AtomicReference<>();
      Loop.run(() -> seen.set(orders.insert()));
      return seen.get();
    }

    Callers placeThroughProxy() throws Exception {
      Callable<?> proxy =
          (Callable<?>)
              Proxy.newProxyInstance(
                  CallersTest.class.getClassLoader(),
                  new Class<?>[] {Callable.class},
                  (self, method, arguments) -> Callers.now());
      return (Callers) proxy.call();
    }
  }

  private final OrderService service = new OrderService(new Orders());

  @Test
  void areTheApplicationsFromTheInside() {
    Callers callers = service.place();

    assertThat(callers.methods())
        .extracting(Callers.Method::name)
        .containsExactly("insert", "place");
    assertThat(callers.site().orElseThrow().toString())
        .startsWith("dev.dsqlkit.junit.CallersTest$Orders.insert(CallersTest.java:");
  }

  @Test
  void areFoundByTheNamesOfMethodsAndClasses() {
    Callers callers = service.place();

    assertThat(callers.contain("place")).isTrue();
    assertThat(callers.contain("OrderService")).isTrue();
    assertThat(callers.contain("areFoundByTheNames")).isFalse();
    assertThat(callers.contain("cancel")).isFalse();
  }

  @Test
  void areTheTestItselfIfThereIsNobodyElse() {
    Callers callers = inHelper();

    assertThat(callers.methods()).extracting(Callers.Method::name).containsExactly("inHelper");
  }

  private static Callers inHelper() {
    return Callers.now();
  }

  @Test
  void areThereBehindAnAssertionOfJUnit() {
    assertThat(Assertions.assertDoesNotThrow(service::place).methods())
        .extracting(Callers.Method::name)
        .containsExactly("insert", "place");
  }

  @Test
  void areNeitherTheJdksNorThoseOfProxies() throws Exception {
    assertThat(service.placeInLambda().methods())
        .extracting(Callers.Method::name)
        .containsExactly("insert", "placeInLambda");
    assertThat(service.placeThroughProxy().methods())
        .extracting(Callers.Method::type)
        .containsOnly(OrderService.class.getName());
  }

  @Test
  void tellWhetherALoopWouldRunThemAgain() {
    assertThat(service.place().inUnitOfWork()).isFalse();
    assertThat(service.placeAgain().inUnitOfWork()).isTrue();
    assertThat(service.placeAgain().contain("RetryLoop")).isFalse();
  }

  @Test
  void areThoseOfATaskInAThreadOfItsOwn() throws Exception {
    AtomicReference<Callers> seen = new AtomicReference<>();
    Thread thread = new Thread(new CallersTask(seen));
    thread.start();
    thread.join();

    assertThat(seen.get().methods())
        .extracting(Callers.Method::type)
        .containsExactly(CallersTask.class.getName());
  }

  private record CallersTask(AtomicReference<Callers> seen) implements Runnable {
    @Override
    public void run() {
      seen.set(Callers.now());
    }
  }
}
