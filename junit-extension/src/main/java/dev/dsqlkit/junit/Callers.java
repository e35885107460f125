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
 * @param frames of the application, the innermost first; those of the test class only if there are
 *     no others, and then the innermost of them alone
 * @param inUnitOfWork whether somebody would run the work again after a conflict
 */
record Callers(List<StackTraceElement> frames, boolean inUnitOfWork) {
  private static final StackWalker WALKER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);
  private static final String JUNIT = "org.junit.";
  private static final int DEEPEST = 32;

  Callers {
    frames = List.copyOf(frames);
  }

  /** Those of this thread. */
  static Callers now() {
    return WALKER.walk(Callers::in);
  }

  Optional<StackTraceElement> site() {
    return frames.stream().findFirst();
  }

  /** Whether the name of a class or method of them contains the text. */
  boolean contain(String text) {
    return frames.stream()
        .anyMatch(
            frame -> frame.getClassName().contains(text) || frame.getMethodName().contains(text));
  }

  private static Callers in(Stream<StackFrame> stack) {
    List<StackTraceElement> application = new ArrayList<>();
    String outermost = "";
    boolean retried = false;
    for (Iterator<StackFrame> frames = stack.iterator(); frames.hasNext(); ) {
      StackFrame frame = frames.next();
      if (frame.getClassName().startsWith(JUNIT)) {
        return new Callers(belowTest(application, outermost), retried);
      }
      FrameOwner owner = FrameOwner.of(frame.getDeclaringClass());
      retried |= owner == FrameOwner.RETRY;
      if (owner == FrameOwner.APPLICATION) {
        outermost = frame.getClassName();
        if (application.size() < DEEPEST) {
          application.add(frame.toStackTraceElement());
        }
      }
    }
    return new Callers(application, retried);
  }

  /** What a test calls is told apart by what it called, not by the test that they all share. */
  private static List<StackTraceElement> belowTest(
      List<StackTraceElement> application, String test) {
    List<StackTraceElement> below =
        application.stream().filter(frame -> !frame.getClassName().equals(test)).toList();
    return below.isEmpty() ? application.subList(0, Math.min(1, application.size())) : below;
  }
}
