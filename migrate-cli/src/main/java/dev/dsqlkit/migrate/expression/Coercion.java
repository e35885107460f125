package dev.dsqlkit.migrate.expression;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which types become which, by the rules of PostgreSQL's {@code parse_coerce.c}. */
final class Coercion {
  private static final Set<String> POLYMORPHIC =
      Set.of(
          "any",
          "anyelement",
          "anyarray",
          "anynonarray",
          "anyenum",
          "anyrange",
          "anymultirange",
          "anycompatible",
          "anycompatiblearray",
          "anycompatiblenonarray",
          "anycompatiblerange",
          "anycompatiblemultirange");

  private final Catalog catalog;

  Coercion(Catalog catalog) {
    this.catalog = catalog;
  }

  static boolean isPolymorphic(String type) {
    return POLYMORPHIC.contains(type);
  }

  /** Whether a value of the one type is taken where the other is declared. */
  boolean isImplicit(String source, String target) {
    if (source.equals(target) || source.equals("unknown")) {
      return true;
    }
    if (isPolymorphic(target)) {
      return acceptsPolymorphic(source, target);
    }
    if (target.equals("record") && source.equals("record")) {
      return true;
    }
    Catalog.CastEntry cast = catalog.cast(source, target);
    if (cast != null) {
      return cast.context() == 'i';
    }
    return isArray(source)
        && isArray(target)
        && isImplicit(source.substring(1), target.substring(1));
  }

  private static boolean acceptsPolymorphic(String source, String target) {
    return switch (target) {
      case "anyarray", "anycompatiblearray" -> isArray(source);
      case "anynonarray", "anycompatiblenonarray" -> !isArray(source);
      case "anyenum" -> false;
      case "anyrange", "anycompatiblerange" -> source.endsWith("range") && !isMultirange(source);
      case "anymultirange", "anycompatiblemultirange" -> isMultirange(source);
      default -> true;
    };
  }

  private static boolean isMultirange(String type) {
    return type.endsWith("multirange");
  }

  static boolean isArray(String type) {
    return type.startsWith("_");
  }

  /** Whether the cast changes nothing but the name of the type. */
  boolean isRelabeling(String source, String target) {
    Catalog.CastEntry cast = catalog.cast(source, target);
    return cast != null && cast.method() == 'b';
  }

  /**
   * The type that a CASE, an array or a list takes if its items have these types; null where there
   * is none.
   */
  @Nullable String common(List<String> types) {
    String first = types.get(0);
    if (!first.equals("unknown") && types.stream().allMatch(first::equals)) {
      return first;
    }
    String chosen = first;
    for (String next : types.subList(1, types.size())) {
      if (next.equals("unknown") || next.equals(chosen)) {
        continue;
      }
      if (chosen.equals("unknown")) {
        chosen = next;
      } else if (!catalog.category(chosen).equals(catalog.category(next))) {
        return null;
      } else if (!catalog.isPreferred(chosen)
          && isImplicit(chosen, next)
          && !isImplicit(next, chosen)) {
        chosen = next;
      }
    }
    return chosen.equals("unknown") ? "text" : chosen;
  }
}
