package dev.dsqlkit.migrate.expression;

/** What a {@link Node} is. */
enum Kind {
  /** A literal; the label is its value, the type {@code unknown} until something gives it one. */
  CONSTANT,
  /** A literal of which it is not known how PostgreSQL prints it. */
  RAW_CONSTANT,
  NULL,
  /** The label is the column, the parts are what qualifies it, or the relation it belongs to. */
  COLUMN,
  /** {@code *}, with what qualifies it. */
  STAR,
  /** A word of the syntax that matters: a name, an option, a place that is empty. */
  WORD,
  /** One or two operands. */
  OPERATOR,
  AND,
  OR,
  NOT,
  /** {@code l op ANY (array)}, {@code l op ALL (array)}: the label is {@code op any}. */
  ANY_ALL,
  IN,
  BETWEEN,
  /** {@code IS NULL}, {@code IS NOT TRUE} and so on. */
  TEST,
  /** {@code IS DISTINCT FROM}. */
  DISTINCT,
  /** Operand or an empty word, then pairs of WHEN and THEN, then ELSE. */
  CASE,
  /** Parts: {@link #ARGUMENTS}, then the clauses behind them. */
  CALL,
  ARGUMENTS,
  NAMED_ARGUMENT,
  /** COALESCE, NULLIF, GREATEST, LEAST, GROUPING. */
  SPECIAL,
  /** {@code CURRENT_DATE} and its kin. */
  VALUE,
  CAST,
  ARRAY,
  ARRAY_QUERY,
  ROW,
  SUBSCRIPT,
  SLICE,
  FIELD,
  COLLATE,
  /** A query in parentheses that is a value. */
  SUBQUERY,
  EXISTS,
  /** {@code l op ANY (query)}, {@code IN (query)} too. */
  ANY_QUERY,
  ALL_QUERY,
  FILTER,
  OVER,
  WITHIN_GROUP,
  WINDOW,
  ORDER_BY,
  SORT_KEY,
  GROUP_BY,
  /** A clause of a query whose label says which one. */
  CLAUSE,
  SELECT,
  /** One column that a query gives; the label is its name. */
  OUTPUT,
  SET_OPERATION,
  VALUES,
  WITH,
  COMMON_TABLE,
  TABLE,
  FROM_FUNCTION,
  FROM_QUERY,
  JOIN,
  ALIAS
}
