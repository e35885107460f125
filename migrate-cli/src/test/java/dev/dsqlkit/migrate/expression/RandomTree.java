package dev.dsqlkit.migrate.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random expression over the columns of the corpus.
 *
 * @param type of what it gives: b, i, n, t, d or z
 * @param form the text, with {@code %s} for each part
 */
record RandomTree(char type, String form, List<RandomTree> parts) {
  private static final String[][] LEAVES = {
    {"b", "b", "true", "false", "i = 1", "v = 'a'", "t IS NULL", "'t'::bool"},
    {"i", "i", "s", "id", "1", "2", "-1", "0", "'3'::int", "(- 2)", "length('a')"},
    {"n", "n", "p", "1.5", "0.10", "1", "-0.5", "1e2", "'2.50'::numeric"},
    {"t", "v", "t", "w", "'a'", "'A'", "'b'", "''", "'it''s'", "'a'::varchar", "'a'::text"},
    {"d", "d", "'2026-01-01'", "date '2026-1-2'", "'2026-01-01'::date"},
    {"z", "tz", "now()", "'2026-01-01 00:00:00+00'", "timestamptz '2026-01-01T01:00:00+01'"},
  };

  private static final String[][] FORMS = {
    {"b", "%b AND %b", "%b OR %b", "NOT %b", "(%b OR %b) AND %b", "%b AND %b AND %b"},
    {"b", "%i = %i", "%i <> %i", "%i != %i", "%i < %i", "%i >= %n", "%n > %n", "%n <= %i"},
    {"b", "i IN (%i, 2, 3)", "%i NOT IN (1, 2)", "v IN ('a', %t)", "t IN ('a', 'b')", "w IN ('a')"},
    {"b", "i BETWEEN %i AND %i", "n NOT BETWEEN %i AND %n", "v BETWEEN %t AND 'b'"},
    {"b", "%t LIKE 'a%%'", "v NOT LIKE %t", "t ILIKE %t", "%t ~ 'a'", "v SIMILAR TO 'a|b'"},
    {"b", "v = %t", "t <> %t", "w > %t", "v IS DISTINCT FROM %t", "t IS NOT DISTINCT FROM v"},
    {"b", "%i IS NULL", "%t IS NOT NULL", "%b IS TRUE", "%b IS NOT FALSE", "b IS UNKNOWN"},
    {"b", "d < %d", "d BETWEEN %d AND %d", "tz > %z", "tz + interval '1 hour' <= %z"},
    {"b", "v = ANY (ARRAY[%t, 'b'])", "i = ANY (ARRAY[%i, 2])", "i <> ALL (ARRAY[1, %i])"},
    {"b", "CASE WHEN %b THEN %b ELSE %b END", "coalesce(b, %b)", "jb ? %t", "jb @> '{\"a\": 1}'"},
    {"i", "i + %i", "%i - i", "(%i + i) * s", "i + %i * 2", "- i", "-(%i)", "i / 2", "i %% 3"},
    {"i", "abs(i)", "length(%t)", "coalesce(i, %i)", "nullif(i, %i)", "greatest(i, %i)", "s::int"},
    {
      "i",
      "CASE WHEN %b THEN %i ELSE i END",
      "CASE i WHEN 1 THEN %i ELSE 2 END",
      "(jb ->> 'n')::int"
    },
    {"i", "cast(%n AS integer)", "position('a' in %t)", "i & %i", "ia[%i]", "(i - (%i - s))"},
    {
      "n",
      "n + %n",
      "%n * p",
      "p - %i",
      "round(%n, 1)",
      "coalesce(n, %n)",
      "%i / 2.0",
      "(n + %n) / p"
    },
    {
      "n",
      "extract(year from d)",
      "extract(hour from tz)",
      "n::numeric(10,2)",
      "abs(%n)",
      "i::numeric"
    },
    {
      "t",
      "v || %t",
      "%t || t",
      "lower(%t)",
      "upper(v)",
      "trim(%t)",
      "coalesce(v, %t)",
      "left(v, %i)"
    },
    {
      "t",
      "substring(v from %i)",
      "substring(t from 1 for %i)",
      "nullif(v, %t)",
      "v::text",
      "t::varchar"
    },
    {
      "t",
      "CASE WHEN %b THEN %t ELSE v END",
      "CASE v WHEN %t THEN 'x' ELSE t END",
      "jb ->> %t",
      "ta[1]"
    },
    {
      "t",
      "replace(v, %t, 'b')",
      "concat(v, %t)",
      "i::text",
      "cast(%i AS varchar(5))",
      "v::varchar(5)"
    },
    {"d", "d + %i", "d - 1", "coalesce(d, %d)", "tz::date", "current_date", "greatest(d, %d)"},
    {
      "z",
      "tz - interval '1 day'",
      "%z + '2 hours'::interval",
      "coalesce(tz, %z)",
      "current_timestamp"
    },
  };

  static RandomTree of(char type, int depth, Random random) {
    List<String> choices = new ArrayList<>();
    for (String[] row : depth == 0 || random.nextInt(5) == 0 ? LEAVES : FORMS) {
      if (row[0].charAt(0) == type) {
        choices.addAll(List.of(row).subList(1, row.length));
      }
    }
    String form = choices.get(random.nextInt(choices.size()));
    List<RandomTree> parts = new ArrayList<>();
    StringBuilder template = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      template.append(c);
      if (c == '%') {
        i++;
        char part = form.charAt(i);
        template.append(part == '%' ? '%' : 's');
        if (part != '%') {
          parts.add(of(part, depth - 1, random));
        }
      }
    }
    return new RandomTree(type, template.toString(), parts);
  }

  /** With one of its parts made anew. */
  RandomTree changed(Random random) {
    if (parts.isEmpty() || random.nextInt(4) == 0) {
      return of(type, 1, random);
    }
    int chosen = random.nextInt(parts.size());
    List<RandomTree> changed = new ArrayList<>(parts);
    changed.set(chosen, parts.get(chosen).changed(random));
    return new RandomTree(type, form, changed);
  }

  /** Each part in parentheses, and now and then one pair more. */
  String text(Random random) {
    Object[] texts =
        parts.stream()
            .map(part -> part.text(random))
            .map(part -> random.nextInt(6) == 0 ? "((" + part + "))" : "(" + part + ")")
            .toArray();
    return form.formatted(texts);
  }
}
