package dev.dsqlkit.migrate.files;

import dev.dsqlkit.migrate.schema.SequenceSettings;
import dev.dsqlkit.sql.QualifiedName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the options of CREATE SEQUENCE and of identity columns. */
final class SequenceOptionsReader {
  private @Nullable Long start;
  private long increment = 1;
  private @Nullable Long min;
  private @Nullable Long max;
  private long cache = 1;
  private boolean cycle;
  private Optional<String> ownedBy = Optional.empty();

  /** Reads up to the end of the tokens. */
  SequenceOptionsReader read(TokenCursor at) throws UnreadException {
    while (!at.atEnd()) {
      option(at);
    }
    return this;
  }

  private void option(TokenCursor at) throws UnreadException {
    if (at.take("as")) {
      at.qualifiedName();
    } else if (at.take("cache")) {
      cache = at.number();
    } else if (at.take("increment")) {
      at.take("by");
      increment = at.number();
    } else if (at.take("start")) {
      at.take("with");
      start = at.number();
    } else if (at.take("restart")) {
      at.take("with");
      at.number();
    } else if (at.take("minvalue")) {
      min = at.number();
    } else if (at.take("maxvalue")) {
      max = at.number();
    } else if (at.take("no", "minvalue") || at.take("no", "maxvalue") || at.take("no", "cycle")) {
      cycle = false;
    } else if (at.take("cycle")) {
      cycle = true;
    } else if (at.take("owned", "by")) {
      ownedBy(at);
    } else if (at.take("sequence", "name")) {
      at.qualifiedName();
    } else {
      throw at.unread("this is no option of a sequence");
    }
  }

  private void ownedBy(TokenCursor at) throws UnreadException {
    if (at.take("none")) {
      return;
    }
    String first = at.name();
    String second = "";
    String third = "";
    if (at.takeSymbol(".")) {
      second = at.name();
    }
    if (at.takeSymbol(".")) {
      third = at.name();
    }
    QualifiedName table =
        third.isEmpty() ? new QualifiedName("public", first) : new QualifiedName(first, second);
    ownedBy = Optional.of(table + "." + (third.isEmpty() ? second : third));
  }

  /** All numbers, those that were not given as PostgreSQL chooses them for a bigint. */
  SequenceSettings settings() {
    long least = min != null ? min : increment < 0 ? Long.MIN_VALUE : 1;
    long most = max != null ? max : increment < 0 ? -1 : Long.MAX_VALUE;
    long first = start != null ? start : increment < 0 ? most : least;
    return new SequenceSettings(first, increment, least, most, cache, cycle);
  }

  Optional<String> owner() {
    return ownedBy;
  }
}
