package dev.dsqlkit.jdbc;

import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import dev.dsqlkit.replay.Divergence;
import dev.dsqlkit.replay.Journal;
import java.io.InputStream;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.matcher.ElementMatcher;
import org.postgresql.core.Field;

/** What keeps a replay from losing data, each a method that can be changed so that it does not. */
@SuppressWarnings("UnusedVariable") // what an advice sets is read where it is copied to
enum ReplayGuard {
  NONE_TAKEN_OUT,
  EXECUTIONS_ARE_NOTED(in("replay.Journal", named("add"), Skipped.class)),
  COUNTS_ARE_COMPARED(in("replay.Replay", named("countDifference"), NoDifference.class)),
  ROWS_ARE_COMPARED(in("replay.Observation", named("difference"), NoDifference.class)),
  VALUES_ARE_FRAMED(
      in(
          "replay.SipHash",
          named("hash").and(takesArguments(2)).and(takesArgument(0, long.class)),
          NoPrefix.class)),
  WHAT_WAS_SEEN_OUTLIVES_A_REPLAY(
      in("replay.Observation", named("continueWith"), NothingSeen.class)),
  THE_JOURNAL_OUTLIVES_A_FAILED_REPLAY(in("replay.Replay", named("run"), Forgetful.class)),
  STREAMS_ARE_KEPT(in("jdbc.PreparedExecution", named("bindStream"), StreamAsItIs.class)),
  A_REPLAY_MAY_CONFLICT(
      in("jdbc.ReplayingTransaction", nameStartsWith("lambda$replay$"), False.class)),
  VALUES_ARE_PINNED(
      in("jdbc.GeneratedValues", named("pinned").and(takesArgument(0, String.class)), Same.class)),
  ONLY_DEFAULTS_ARE_PINNED(
      in("jdbc.ColumnDefault", named("isGenerator"), True.class),
      in("sql.InsertValues$Item", named("isDefault"), True.class)),
  ONLY_COLUMNS_ARE_PINNED(in("jdbc.GeneratedValues", named("generatedBy"), ByLabel.class)),
  SEQUENCE_STATE_BLOCKS(
      in("jdbc.ReplayTraits", named("blocks").and(takesArguments(1)), NoReason.class)),
  READS_BEHIND_A_SAVEPOINT_ARE_WITNESSED(
      in("replay.Journal", named("backTo"), NothingWitnessed.class)),
  ANSWERS_TO_WRITES_BEHIND_A_SAVEPOINT_COUNT(in("replay.Journal", named("backTo"), NoDoom.class)),
  OPEN_RESULTS_KEEP_THEIR_ORDER(in("replay.Observation", named("difference"), AnyOrder.class)),
  A_LOST_ANSWER_TO_COMMIT_IS_NO_CONFLICT(in("jdbc.ServerCommit", named("isInDoubt"), False.class));

  @SuppressWarnings("ImmutableEnumChecker") // only unmodifiable ones come in
  private final List<Change> changes;

  ReplayGuard(Change... changes) {
    this.changes = List.of(changes);
  }

  /** A driver that goes without the guard. */
  Driver driverWithout() {
    Map<String, UnaryOperator<DynamicType.Builder<?>>> byClass = new HashMap<>();
    for (Change change : changes) {
      byClass.put(
          change.type(), builder -> builder.visit(Advice.to(change.advice()).on(change.methods())));
    }
    return new WithoutGuard(byClass).driver();
  }

  private record Change(
      String type, ElementMatcher<? super MethodDescription> methods, Class<?> advice) {}

  private static Change in(
      String type, ElementMatcher<? super MethodDescription> methods, Class<?> advice) {
    return new Change("dev.dsqlkit." + type, methods, advice);
  }

  private static final class Skipped {
    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter() {
      return true;
    }
  }

  private static final class NoDifference {
    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) Optional<String> difference) {
      difference = Optional.empty();
    }
  }

  private static final class NoReason {
    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) String reason) {
      reason = null;
    }
  }

  private static final class NoPrefix {
    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(value = 0, readOnly = false) long prefix) {
      prefix = 0;
    }
  }

  private static final class NothingSeen {
    @Advice.OnMethodExit
    static void exit(
        @Advice.FieldValue(value = "rows", readOnly = false) int rows,
        @Advice.FieldValue(value = "touched", readOnly = false) long touched) {
      rows = 0;
      touched = 0;
    }
  }

  private static final class Forgetful {
    @Advice.OnMethodExit(onThrowable = SQLException.class)
    static void exit(
        @Advice.Thrown Throwable thrown, @Advice.FieldValue("journal") Journal journal) {
      if (thrown != null) {
        journal.clear();
      }
    }
  }

  private static final class StreamAsItIs {
    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(
        @Advice.FieldValue("tracking") StatementTracking tracking,
        @Advice.Argument(0) int index,
        @Advice.Argument(1) InputStream stream,
        @Advice.Argument(2) long length)
        throws SQLException {
      ((PreparedStatement) tracking.server()).setBinaryStream(index, stream, length);
      return true;
    }
  }

  private static final class False {
    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) boolean value) {
      value = false;
    }
  }

  private static final class True {
    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) boolean value) {
      value = true;
    }
  }

  private static final class Same {
    @Advice.OnMethodExit
    static void exit(
        @Advice.Argument(0) String given, @Advice.Return(readOnly = false) String text) {
      text = given;
    }
  }

  private static final class ByLabel {
    @Advice.OnMethodExit
    static void exit(
        @Advice.Argument(0) Field field, @Advice.Return(readOnly = false) ColumnDefault generated) {
      generated = new ColumnDefault(field.getColumnLabel(), "", true);
    }
  }

  private static final class NothingWitnessed {
    @Advice.OnMethodExit
    static void exit(
        @Advice.Argument(0) Journal.Mark mark,
        @Advice.FieldValue("entries") List<?> entries,
        @Advice.FieldValue(value = "replayDue", readOnly = false) boolean replayDue) {
      entries.subList(mark.entries(), entries.size()).clear();
      replayDue = !entries.isEmpty();
    }
  }

  private static final class NoDoom {
    @Advice.OnMethodExit
    static void exit(@Advice.FieldValue(value = "doom", readOnly = false) Divergence doom) {
      doom = null;
    }
  }

  private static final class AnyOrder {
    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(value = 2, readOnly = false) boolean anyOrder) {
      anyOrder = true;
    }
  }
}
