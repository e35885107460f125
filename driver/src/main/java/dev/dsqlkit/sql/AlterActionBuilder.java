package dev.dsqlkit.sql;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what is read of one action of ALTER TABLE. */
final class AlterActionBuilder {
  private final Cursor at;
  private final int start;
  private AlterAction.Kind kind = AlterAction.Kind.OTHER;
  private @Nullable String name;
  private @Nullable Column column;
  private @Nullable Constraint constraint;
  private @Nullable TypeName type;
  private @Nullable SequenceOptions identity;
  private boolean ifExists;

  AlterActionBuilder(Cursor at) {
    this.at = at;
    this.start = at.index();
  }

  AlterActionBuilder kind(AlterAction.Kind kind) {
    this.kind = kind;
    return this;
  }

  AlterActionBuilder name(String name) {
    this.name = name;
    return this;
  }

  AlterActionBuilder ifExists(boolean ifExists) {
    this.ifExists = ifExists;
    return this;
  }

  void column(Column added) {
    kind(AlterAction.Kind.ADD_COLUMN).name(added.name());
    this.column = added;
  }

  void constraint(Constraint added) {
    kind(AlterAction.Kind.ADD_CONSTRAINT);
    this.name = added.name().orElse(null);
    this.constraint = added;
  }

  void type(TypeName type) {
    this.type = type;
  }

  void identity(SequenceOptions identity) {
    this.identity = identity;
  }

  /** Whatever is left of the action belongs to it without being looked at. */
  AlterAction build() throws UnreadableException {
    Expressions.upToComma(at);
    if (at.seesSymbol(")")) {
      throw new UnreadableException();
    }
    TokenRange tokens = at.since(start);
    return new AlterAction(
        kind,
        Optional.ofNullable(name),
        Optional.ofNullable(column),
        Optional.ofNullable(constraint),
        Optional.ofNullable(type),
        Optional.ofNullable(identity),
        ifExists,
        tokens.is(tokens.size() - 1, "cascade"),
        tokens);
  }
}
