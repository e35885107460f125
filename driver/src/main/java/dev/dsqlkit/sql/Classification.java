package dev.dsqlkit.sql;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one pass over the tokens of a statement finds. */
record Classification(
    StatementKind kind, Set<Clause> clauses, int bindCount, @Nullable Token asyncToken) {}
