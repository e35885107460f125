package dev.dsqlkit.migrate.fix;

import static java.util.Map.entry;

import dev.dsqlkit.rules.Fix;
import dev.dsqlkit.sql.SequenceOptions;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.TokenKind;
import java.util.Map;
import java.util.Optional;

/** Sequences, and those of identity columns. */
final class SequenceFixes {
  private static final long LARGE_CACHE = 65_536;
  private static final String DEFAULT_CACHE = "CACHE 1 is written, which is PostgreSQL's default";

  static final Map<String, Fixer> BY_RULE =
      Map.ofEntries(
          entry("sequence-cache", SequenceFixes::cache),
          entry("identity-cache", SequenceFixes::identityCache),
          entry("cache-size", SequenceFixes::smallCache),
          entry("sequence-type", SequenceFixes::type),
          entry("temporary-sequence", SequenceFixes::lasting));

  private SequenceFixes() {}

  private static Optional<Repair> cache(Refused refused) {
    return refused.statement().sequenceOptions().isEmpty()
        ? Optional.empty()
        : new Draft(refused)
            .insertAfter(refused.tokens().size() - 1, " " + refused.keyword("CACHE") + " 1")
            .safe(DEFAULT_CACHE);
  }

  /** All of the statement: the refusal does not say which. */
  private static Optional<Repair> identityCache(Refused refused) {
    if (!defines(refused)) {
      return Optional.empty();
    }
    Draft draft = new Draft(refused);
    Words words = draft.words();
    String cache = refused.keyword("CACHE") + " 1";
    for (int i = 2; i < words.size(); i++) {
      boolean identity =
          words.is(i - 1, "as", "identity") && words.isAny(i - 2, "always", "default");
      if (identity && !words.isSymbol(i + 1, "(")) {
        draft.insertAfter(i, " (" + cache + ")");
      } else if (identity) {
        int close = words.close(i + 1);
        if (words.find(i + 2, close, "cache") < 0) {
          draft.insertAfter(close - 1, " " + cache);
        }
      }
    }
    return draft.safe(DEFAULT_CACHE);
  }

  private static Optional<Repair> smallCache(Refused refused) {
    if (!defines(refused) && refused.statement().sequenceOptions().isEmpty()) {
      return Optional.empty();
    }
    Draft draft = new Draft(refused);
    Words words = draft.words();
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.is(i, "cache") && words.at(i + 1).kind() == TokenKind.NUMBER) {
        if (isSmall(words.at(i + 1).value())) {
          draft.replace(i + 1, "1");
        }
      }
    }
    return draft.review(
        "each number is taken by itself, so that there are fewer gaps and more waits");
  }

  private static boolean isSmall(String number) {
    return number.matches("[0-9]{1,9}")
        && Long.parseLong(number) < LARGE_CACHE
        && Long.parseLong(number) != 1;
  }

  private static boolean defines(Refused refused) {
    return refused.statement().createTable().isPresent()
        || refused.statement().alterTable().isPresent();
  }

  /** A new sequence that ascends keeps its bounds; others would have to change theirs. */
  private static Optional<Repair> type(Refused refused) {
    Optional<SequenceOptions> options = refused.statement().sequenceOptions();
    Draft draft = new Draft(refused);
    int as = draft.words().find("as");
    if (options.isEmpty() || as < 0) {
      return Optional.empty();
    }
    String type = options.get().as().map(name -> name.display()).orElse("");
    String most = type.equals("smallint") ? "32767" : "2147483647";
    draft.replace(as + 1, draft.words().nameEnd(as + 1), "bigint");
    boolean ascends =
        refused.statement().kind() == StatementKind.CREATE_SEQ
            && !options.get().words().contains("INCREMENT")
            && !options.get().words().contains("NO MAXVALUE");
    if (!ascends || !(type.equals("smallint") || type.equals("integer"))) {
      return draft.review("the sequence counts beyond the range of %s".formatted(type));
    }
    if (!options.get().words().contains("MAXVALUE")) {
      draft.insertAfter(refused.tokens().size() - 1, " MAXVALUE " + most);
    }
    return draft.safe("the sequence is a bigint with the bounds that it had");
  }

  private static Optional<Repair> lasting(Refused refused) {
    if (refused.statement().sequenceOptions().isEmpty()) {
      return Optional.empty();
    }
    Draft draft = new Draft(refused);
    int object = draft.words().find("sequence");
    boolean unlogged = draft.words().is(object - 1, "unlogged");
    return draft
        .remove(1, object)
        .repair(
            unlogged ? Fix.SAFE : Fix.REVIEW,
            unlogged
                ? "UNLOGGED is removed: every sequence is durable"
                : "the sequence is lasting and shared: every session sees it");
  }
}
