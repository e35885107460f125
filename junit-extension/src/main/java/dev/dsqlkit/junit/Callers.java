package dev.dsqlkit.junit;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who sent a statement.
 *
 * @param site the innermost method of the application, with its line
 * @param methods of the application, the innermost first; those of the test class only if there are
 *     no others, and then the innermost of them alone
 * @param inUnitOfWork whether somebody would run the work again after a conflict
 */
record Callers(Optional<StackTraceElement> site, List<Method> methods, boolean inUnitOfWork) {
  private static final StackWalker WALKER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);
  private static final int DEEPEST = 32;

  /** A method without its line, which would take longer to find out. */
  record Method(String type, String name) {}

  Callers {
    methods = List.copyOf(methods);
  }

  /** Those of this thread. */
  static Callers now() {
    return WALKER.walk(Callers::in);
  }

  /** Whether the name of a class or method of them contains the text. */
  boolean contain(String text) {
    return methods.stream()
        .anyMatch(method -> method.type().contains(text) || method.name().contains(text));
  }

  private static Callers in(Stream<StackFrame> stack) {
    List<StackFrame> application = new ArrayList<>();
    StackFrame outermost = null;
    boolean retried = false;
    for (Iterator<StackFrame> frames = stack.iterator(); frames.hasNext(); ) {
      StackFrame frame = frames.next();
      FrameOwner owner = FrameOwner.of(frame.getDeclaringClass());
      if (owner == FrameOwner.JUNIT) {
        return of(outermost == null ? application : belowTest(application, outermost), retried);
      }
      retried |= owner == FrameOwner.RETRY;
      if (owner == FrameOwner.APPLICATION) {
        outermost = frame;
        if (application.size() < DEEPEST) {
          application.add(frame);
        }
      }
    }
    return of(application, retried);
  }

  /** What a test calls is told apart by what it called, not by the test that they all share. */
  private static List<StackFrame> belowTest(List<StackFrame> application, StackFrame test) {
    Class<?> type = test.getDeclaringClass();
    List<StackFrame> below =
        application.stream().filter(frame -> frame.getDeclaringClass() != type).toList();
    return below.isEmpty() ? application.subList(0, 1) : below;
  }

  private static Callers of(List<StackFrame> frames, boolean retried) {
    return new Callers(
        frames.stream().findFirst().map(StackFrame::toStackTraceElement),
        frames.stream()
            .map(frame -> new Method(frame.getClassName(), frame.getMethodName()))
            .toList(),
        retried);
  }
}
