package dev.dsqlkit.migrate.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What PostgreSQL prints differently is not the same. */
class MutationIT {
  private static final int MOST = Integer.getInteger("mutations", 12);

  private static ScratchSchema server;

  @BeforeAll
  static void connect() throws SQLException {
    server = Corpus.server();
  }

  @AfterAll
  static void close() throws SQLException {
    server.close();
  }

  @Test
  void neverEqualUnlessPostgresPrintsTheSame() {
    long seed = Long.getLong("seed", 20_261_127);
    Random random = new Random(seed);
    Tally tally = new Tally();
    for (Pair pair : Pair.all(server)) {
      for (String mutation : Mutations.of(pair.written(), MOST, random)) {
        tally.count(pair, mutation);
      }
    }
    System.out.println(tally);
    assertThat(tally.wrong).as("seed %s", seed).isEmpty();
  }

  private static final class Tally {
    private final List<String> wrong = new ArrayList<>();
    private int wronglyEqual;
    private int wronglyDifferent;
    private int refused;
    private int different;
    private int unproved;
    private int sameMeaning;
    private int sameEqual;
    private int sameUnproved;

    void count(Pair pair, String mutation) {
      String printed;
      try {
        printed = pair.printer().print(mutation);
      } catch (SQLException e) {
        refused++;
        return;
      }
      Equality equality = pair.compare(mutation);
      String description =
          "%s%n    mutation %s%n    printed %s%n    %s"
              .formatted(pair, mutation, printed, equality.reason());
      boolean same = printed.equals(pair.printed());
      boolean alike = same || PrintedForm.same(printed, pair.printed());
      if (!alike && pair.compare(mutation, Surroundings.unknown()).isEqual()) {
        wronglyEqual++;
        wrong.add("equal without types: " + description);
      }
      switch (equality.verdict()) {
        case EQUAL -> {
          if (same) {
            sameEqual++;
          } else if (alike) {
            sameMeaning++;
          } else {
            wronglyEqual++;
            wrong.add("equal: " + description);
          }
        }
        case DIFFERENT -> {
          if (same) {
            wronglyDifferent++;
            wrong.add("different: " + description);
          }
          different++;
        }
        default -> {
          if (same) {
            sameUnproved++;
          }
          unproved++;
        }
      }
    }

    @Override
    public String toString() {
      return ("%d refused; printed differently: %d called different, %d unproved, %d equal in"
              + " all but form, %d wrongly equal; printed the same: %d equal, %d"
              + " unproved, %d wrongly different")
          .formatted(
              refused,
              different - wronglyDifferent,
              unproved - sameUnproved,
              sameMeaning,
              wronglyEqual,
              sameEqual,
              sameUnproved,
              wronglyDifferent);
    }
  }
}
