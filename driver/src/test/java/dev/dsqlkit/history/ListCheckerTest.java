package dev.dsqlkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.history.Anomaly.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories made by hand: what is fine, and each anomaly alone. */
class ListCheckerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        // one after the other
        """
        at 0-1 append 1:10
        at 2-3 read 1:10 append 1:11 read 1:10,11
        at 4-5 read 1:10,11
        finally 1:10,11""",
        // a reader in between, with an older snapshot of both lists
        """
        append 1:10 append 2:20
        append 1:11 append 2:21
        read 1:10 read 2:20
        finally 1:10,11 2:20,21""",
        // the failed one left nothing, of those in doubt one did
        """
        append 1:10
        failed read 1:10 append 1:11 read 1:10,11
        in doubt append 1:12 append 2:22
        in doubt append 1:13 append 2:23
        finally 1:10,12 2:22"""
      })
  void acceptsHistoriesOfSnapshotIsolation(String history) {
    Verdict verdict = Histories.of(history).verdict();

    assertThat(verdict.forbidden()).isEmpty();
    assertThat(verdict.writeSkews()).isZero();
  }

  @Test
  void countsTheWriteSkewOfTwo() {
    Verdict verdict =
        Histories.of(
                """
                read 1: append 2:20
                read 2: append 1:10
                finally 1:10 2:20""")
            .verdict();

    assertThat(verdict.forbidden()).isEmpty();
    assertThat(verdict.writeSkews()).isEqualTo(1);
  }

  /** T2 saw T1 and not T0, though T0 cannot have come after T1. */
  @Test
  void countsTheReadOnlyAnomalyOfSnapshotIsolation() {
    Verdict verdict =
        Histories.of(
                """
                read 1: read 2: append 2:20
                append 1:10
                read 1:10 read 2:
                finally 1:10 2:20""")
            .verdict();

    assertThat(verdict.forbidden()).isEmpty();
    assertThat(verdict.writeSkews()).isEqualTo(1);
  }

  static Stream<Arguments> anomalies() {
    return Stream.of(
        Arguments.of(Kind.LOST_APPEND, "append 1:10\nfinally 1:"),
        Arguments.of(Kind.DUPLICATED_APPEND, "append 1:10\nfinally 1:10,10"),
        Arguments.of(Kind.GARBAGE, "append 1:10\nfinally 1:10,66"),
        Arguments.of(Kind.GARBAGE, "append 1:10\nappend 2:20\nfinally 1:10,20 2:20"),
        Arguments.of(Kind.TORN_APPEND, "in doubt append 1:10 append 2:20\nfinally 1:10 2:"),
        Arguments.of(Kind.INTERNAL, "append 1:10 read 1:\nfinally 1:10"),
        Arguments.of(Kind.UNREPEATABLE_READ, "append 1:10\nread 1: read 1:10\nfinally 1:10"),
        Arguments.of(
            Kind.INCOMPATIBLE_READ, "append 1:10\nappend 1:11\nread 1:11\nfinally 1:10,11"),
        Arguments.of(Kind.G1A_ABORTED_READ, "failed append 1:10\nfinally 1:10"),
        Arguments.of(Kind.G1A_ABORTED_READ, "failed append 1:10\nread 1:10\nfinally 1:"),
        Arguments.of(
            Kind.G1B_INTERMEDIATE_READ, "append 1:10 append 1:11\nread 1:10\nfinally 1:10,11"),
        Arguments.of(
            Kind.G0_WRITE_CYCLE,
            "append 1:10 append 2:20\nappend 1:11 append 2:21\nfinally 1:10,11 2:21,20"),
        Arguments.of(
            Kind.G1C_CIRCULAR_INFORMATION_FLOW,
            "append 1:10 read 2:20\nappend 2:20 read 1:10\nfinally 1:10 2:20"),
        Arguments.of(Kind.LOST_UPDATE, "read 1: append 1:10\nread 1: append 1:11\nfinally 1:10,11"),
        Arguments.of(
            Kind.G_SINGLE, "append 1:10 append 2:20\nread 1:10 read 2:\nfinally 1:10 2:20"),
        // a long fork: two readers saw two independent writes in different orders
        Arguments.of(
            Kind.G_NONADJACENT,
            "append 1:10\nappend 2:20\nread 1:10 read 2:\nread 1: read 2:20\nfinally 1:10 2:20"),
        // committed before the reader began, and not seen
        Arguments.of(Kind.G_SINGLE, "at 0-5 append 1:10\nat 6-9 read 1:\nfinally 1:10"));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("anomalies")
  void namesTheAnomaly(Kind kind, String history) {
    assertThat(Histories.of(history).verdict().forbidden())
        .extracting(Anomaly::kind)
        .contains(kind);
  }

  /** Only these; the others come with the reads or lists that are wrong by themselves. */
  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("anomalies")
  void namesCyclesAlone(Kind kind, String history) {
    if (kind.compareTo(Kind.G0_WRITE_CYCLE) >= 0) {
      assertThat(Histories.of(history).verdict().forbidden())
          .extracting(Anomaly::kind)
          .containsExactly(kind);
    }
  }

  @Test
  void tellsTheTransactionsOfACycle() {
    Verdict verdict =
        Histories.of("append 1:10 append 2:20\nread 1:10 read 2:\nfinally 1:10 2:20").verdict();

    assertThat(verdict.forbidden())
        .singleElement()
        .extracting(Anomaly::evidence)
        .asString()
        .contains("T0 -WR-> T1", "T1 -RW-> T0");
  }
}
