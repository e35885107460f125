package dev.dsqlkit.sql;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one column or table constraint. */
final class ConstraintReader {
  private final Cursor at;
  private final Token first;
  private final Set<Constraint.Option> options = EnumSet.noneOf(Constraint.Option.class);
  private @Nullable String name;
  private List<String> columns = List.of();
  private List<String> include = List.of();
  private List<Token> expression = List.of();
  private @Nullable ForeignKey foreignKey;
  private @Nullable String indexName;
  private @Nullable SequenceOptions identity;

  ConstraintReader(Cursor at) {
    this.at = at;
    this.first = at.token();
  }

  Constraint ofTable() throws UnreadableException {
    if (at.take("constraint")) {
      name = at.name();
    }
    Constraint.Kind kind;
    if (at.take("check")) {
      kind = Constraint.Kind.CHECK;
      expression = at.parenthesized();
    } else if (at.take("unique")) {
      kind = Constraint.Kind.UNIQUE;
      key();
    } else if (at.take("primary", "key")) {
      kind = Constraint.Kind.PRIMARY_KEY;
      key();
    } else if (at.take("foreign", "key")) {
      kind = Constraint.Kind.FOREIGN_KEY;
      columns = at.nameList();
      foreignKey = ForeignKeyReader.read(at);
    } else if (at.take("exclude")) {
      kind = Constraint.Kind.EXCLUDE;
      exclusion();
    } else {
      throw new UnreadableException();
    }
    attributes();
    return build(kind);
  }

  Constraint ofColumn() throws UnreadableException {
    if (at.take("constraint")) {
      name = at.name();
    }
    Constraint.Kind kind = columnKind();
    attributes();
    return build(kind);
  }

  private Constraint.Kind columnKind() throws UnreadableException {
    if (at.take("not", "null")) {
      return Constraint.Kind.NOT_NULL;
    }
    if (at.take("null")) {
      return Constraint.Kind.NULL;
    }
    if (at.take("unique")) {
      keyTail();
      return Constraint.Kind.UNIQUE;
    }
    if (at.take("primary", "key")) {
      keyTail();
      return Constraint.Kind.PRIMARY_KEY;
    }
    if (at.take("check")) {
      expression = at.parenthesized();
      return Constraint.Kind.CHECK;
    }
    if (at.take("default")) {
      expression = Expressions.columnDefault(at);
      return Constraint.Kind.DEFAULT;
    }
    if (at.sees("references")) {
      foreignKey = ForeignKeyReader.read(at);
      return Constraint.Kind.FOREIGN_KEY;
    }
    at.expect("generated");
    return generated();
  }

  private Constraint.Kind generated() throws UnreadableException {
    if (at.take("always")) {
      options.add(Constraint.Option.GENERATED_ALWAYS);
    } else {
      at.expect("by");
      at.expect("default");
      options.add(Constraint.Option.GENERATED_BY_DEFAULT);
    }
    at.expect("as");
    if (at.take("identity")) {
      identity = SequenceReader.identity(at);
      return Constraint.Kind.IDENTITY;
    }
    expression = at.parenthesized();
    at.expect("stored");
    return Constraint.Kind.GENERATED_STORED;
  }

  private void key() throws UnreadableException {
    if (at.take("using", "index")) {
      indexName = at.name();
      return;
    }
    nullsDistinct();
    columns = at.nameList();
    keyTail();
  }

  private void nullsDistinct() {
    if (at.take("nulls", "not", "distinct")) {
      options.add(Constraint.Option.NULLS_NOT_DISTINCT);
    } else if (at.take("nulls", "distinct")) {
      options.add(Constraint.Option.NULLS_DISTINCT);
    }
  }

  private void keyTail() throws UnreadableException {
    nullsDistinct();
    if (at.take("include")) {
      include = at.nameList();
    }
    if (at.take("with")) {
      options.add(Constraint.Option.STORAGE_PARAMETERS);
      at.parenthesized();
    }
    if (at.take("using", "index", "tablespace")) {
      options.add(Constraint.Option.TABLESPACE);
      at.name();
    }
  }

  private void exclusion() throws UnreadableException {
    if (at.take("using")) {
      at.name();
    }
    expression = at.parenthesized();
    keyTail();
    if (at.take("where")) {
      at.parenthesized();
    }
  }

  private void attributes() {
    while (true) {
      if (at.take("not", "deferrable")) {
        options.add(Constraint.Option.NOT_DEFERRABLE);
      } else if (at.take("deferrable")) {
        options.add(Constraint.Option.DEFERRABLE);
      } else if (at.take("initially", "deferred")) {
        options.add(Constraint.Option.INITIALLY_DEFERRED);
      } else if (at.take("initially", "immediate")) {
        options.add(Constraint.Option.INITIALLY_IMMEDIATE);
      } else if (at.take("not", "valid")) {
        options.add(Constraint.Option.NOT_VALID);
      } else if (at.take("no", "inherit")) {
        options.add(Constraint.Option.NO_INHERIT);
      } else {
        return;
      }
    }
  }

  private Constraint build(Constraint.Kind kind) {
    return new Constraint(
        kind,
        Optional.ofNullable(name),
        Set.copyOf(options),
        columns,
        include,
        expression,
        Optional.ofNullable(foreignKey),
        Optional.ofNullable(indexName),
        Optional.ofNullable(identity),
        first);
  }
}
