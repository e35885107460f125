package dev.dsqlkit.migrate.expression;

import dev.dsqlkit.migrate.expression.Catalog.Signature;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code anyelement} and its kin stand for in one call. */
final class Polymorphism {
  private Polymorphism() {}

  /** Whether all arguments of a polymorphic family agree. */
  static boolean isConsistent(Signature signature, List<String> given, Coercion coercion) {
    if (signature.arguments().stream().noneMatch(Coercion::isPolymorphic)) {
      return true;
    }
    return agree(signature, given)
        && (!usesCompatible(signature)
            || compatible(signature, given, coercion) != null
            || onlyUnknown(signature, given));
  }

  private static boolean usesCompatible(Signature signature) {
    return signature.arguments().stream().anyMatch(type -> type.startsWith("anycompatible"));
  }

  private static boolean onlyUnknown(Signature signature, List<String> given) {
    for (int i = 0; i < given.size(); i++) {
      boolean compatible = signature.arguments().get(i).startsWith("anycompatible");
      if (compatible && !given.get(i).equals("unknown")) {
        return false;
      }
    }
    return true;
  }

  private static boolean agree(Signature signature, List<String> given) {
    String element = null;
    for (int i = 0; i < given.size(); i++) {
      String is = elementOf(signature.arguments().get(i), given.get(i));
      if (is == null) {
        continue;
      }
      if (element != null && !element.equals(is)) {
        return false;
      }
      element = is;
    }
    return true;
  }

  /** The element type that the argument asks for; null if it says nothing. */
  private static @Nullable String elementOf(String declared, String given) {
    if (given.equals("unknown")) {
      return null;
    }
    return switch (declared) {
      case "anyelement", "anynonarray", "anyenum" -> given;
      case "anyarray" -> Coercion.isArray(given) ? given.substring(1) : null;
      default -> null;
    };
  }

  private static @Nullable String compatible(
      Signature signature, List<String> given, Coercion coercion) {
    List<String> types = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      String declared = signature.arguments().get(i);
      String type = given.get(i);
      if (type.equals("unknown")) {
        continue;
      }
      if (declared.equals("anycompatiblearray")) {
        if (!Coercion.isArray(type)) {
          return null;
        }
        types.add(type.substring(1));
      } else if (declared.startsWith("anycompatible")) {
        types.add(type);
      }
    }
    return types.isEmpty() ? null : coercion.common(types);
  }

  /** The signature with real types in place of polymorphic ones; null where that is not clear. */
  static @Nullable Signature resolve(Signature signature, List<String> given, Coercion coercion) {
    boolean plain =
        signature.arguments().stream().noneMatch(Coercion::isPolymorphic)
            && !Coercion.isPolymorphic(signature.result());
    if (plain) {
      return signature;
    }
    String element = null;
    for (int i = 0; i < given.size(); i++) {
      String is = elementOf(signature.arguments().get(i), given.get(i));
      element = is == null ? element : is;
    }
    String compatible = compatible(signature, given, coercion);
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      String type = real(signature.arguments().get(i), given.get(i), element, compatible);
      if (type == null) {
        return null;
      }
      arguments.add(type);
    }
    String result = real(signature.result(), "?", element, compatible);
    return new Signature(
        arguments,
        result == null ? "?" : result,
        signature.kind(),
        false,
        signature.set(),
        0,
        signature.packed());
  }

  private static @Nullable String real(
      String declared, String given, @Nullable String element, @Nullable String compatible) {
    return switch (declared) {
      case "any" -> given;
      case "anyelement", "anynonarray", "anyenum" -> element;
      case "anyarray" -> element == null ? null : "_" + element;
      case "anycompatible", "anycompatiblenonarray" -> compatible;
      case "anycompatiblearray" -> compatible == null ? null : "_" + compatible;
      case "anyrange", "anymultirange", "anycompatiblerange", "anycompatiblemultirange" ->
          given.equals("unknown") ? null : given;
      default -> declared;
    };
  }
}
