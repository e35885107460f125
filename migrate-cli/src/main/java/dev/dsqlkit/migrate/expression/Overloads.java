package dev.dsqlkit.migrate.expression;

import dev.dsqlkit.migrate.expression.Catalog.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Which of the functions or operators of a name is meant, as {@code parse_func.c} chooses. */
final class Overloads {
  private final Catalog catalog;
  private final Coercion coercion;

  Overloads(Catalog catalog, Coercion coercion) {
    this.catalog = catalog;
    this.coercion = coercion;
  }

  /** The operator for operands of these types; null where it is not clear. */
  @Nullable Signature operator(String name, List<String> operands) {
    List<Signature> all = catalog.operators(name, operands.size());
    List<String> assumed = operands;
    if (operands.size() == 2) {
      // A literal is first tried with the type of the other operand.
      String left = operands.get(0).equals("unknown") ? operands.get(1) : operands.get(0);
      String right = operands.get(1).equals("unknown") ? operands.get(0) : operands.get(1);
      assumed = List.of(left, right);
    }
    for (Signature signature : all) {
      if (signature.arguments().equals(assumed)) {
        return signature;
      }
    }
    return choose(all, operands);
  }

  /** The function for arguments of these types; null where it is not clear. */
  @Nullable Signature function(String name, List<String> arguments, boolean variadicArray) {
    List<Signature> fitting = new ArrayList<>();
    for (Signature signature : catalog.functions(name)) {
      Signature expanded = expanded(signature, arguments.size(), variadicArray);
      if (expanded != null) {
        fitting.add(expanded);
      }
    }
    for (Signature signature : fitting) {
      if (signature.arguments().equals(arguments)) {
        return signature;
      }
    }
    return choose(fitting, arguments);
  }

  /** With one declared argument for each that is given; null if the numbers do not fit. */
  private static @Nullable Signature expanded(
      Signature signature, int given, boolean variadicArray) {
    List<String> declared = signature.arguments();
    if (signature.variadic() && !variadicArray && given >= declared.size()) {
      List<String> expanded = new ArrayList<>(declared.subList(0, declared.size() - 1));
      String last = declared.get(declared.size() - 1);
      String element =
          switch (last) {
            case "any" -> "any";
            case "anyarray" -> "anyelement";
            case "anycompatiblearray" -> "anycompatible";
            default -> last.substring(1);
          };
      while (expanded.size() < given) {
        expanded.add(element);
      }
      int packed = last.equals("any") ? 0 : given - declared.size() + 1;
      return with(signature, expanded, packed);
    }
    if (given > declared.size() || given < declared.size() - signature.defaults()) {
      return null;
    }
    return with(signature, declared.subList(0, given), 0);
  }

  private static Signature with(Signature signature, List<String> arguments, int packed) {
    return new Signature(
        List.copyOf(arguments),
        signature.result(),
        signature.kind(),
        signature.variadic(),
        signature.set(),
        0,
        packed);
  }

  private @Nullable Signature choose(List<Signature> all, List<String> given) {
    List<Signature> left = new ArrayList<>();
    for (Signature signature : all) {
      if (accepts(signature, given)) {
        left.add(signature);
      }
    }
    if (left.size() > 1) {
      left = best(left, each -> exactMatches(each, given));
    }
    if (left.size() > 1) {
      left = best(left, each -> preferredMatches(each, given));
    }
    if (left.size() > 1 && given.contains("unknown")) {
      left = withLikelyLiterals(left, given);
    }
    return left.size() == 1 ? left.get(0) : null;
  }

  private boolean accepts(Signature signature, List<String> given) {
    for (int i = 0; i < given.size(); i++) {
      if (!coercion.isImplicit(given.get(i), signature.arguments().get(i))) {
        return false;
      }
    }
    return Polymorphism.isConsistent(signature, given, coercion);
  }

  private static List<Signature> best(List<Signature> of, ToIntFunction<Signature> score) {
    int most = of.stream().mapToInt(score).max().orElse(0);
    return of.stream().filter(each -> score.applyAsInt(each) == most).toList();
  }

  private static int exactMatches(Signature signature, List<String> given) {
    int matches = 0;
    for (int i = 0; i < given.size(); i++) {
      if (given.get(i).equals(signature.arguments().get(i))) {
        matches++;
      }
    }
    return matches;
  }

  private int preferredMatches(Signature signature, List<String> given) {
    int matches = 0;
    for (int i = 0; i < given.size(); i++) {
      String declared = signature.arguments().get(i);
      String type = given.get(i);
      if (!type.equals("unknown")
          && (type.equals(declared)
              || (catalog.isPreferred(declared)
                  && catalog.category(declared).equals(catalog.category(type))))) {
        matches++;
      }
    }
    return matches;
  }

  /** A literal is a string if it can be one, else what all candidates agree on. */
  private List<Signature> withLikelyLiterals(List<Signature> candidates, List<String> given) {
    List<Signature> left = candidates;
    boolean resolved = true;
    for (int i = 0; i < given.size() && resolved; i++) {
      if (given.get(i).equals("unknown")) {
        resolved = categoryAt(candidates, i) != null;
      }
    }
    if (resolved) {
      for (int i = 0; i < given.size(); i++) {
        if (given.get(i).equals("unknown")) {
          left = ofCategory(left, candidates, i);
        }
      }
      if (left.size() == 1) {
        return left;
      }
      if (left.isEmpty()) {
        left = candidates;
      }
    }
    return likeTheOthers(left, given);
  }

  private @Nullable String categoryAt(List<Signature> candidates, int i) {
    String category = null;
    boolean conflict = false;
    for (Signature each : candidates) {
      String current = catalog.category(each.arguments().get(i));
      if (category == null) {
        category = current;
      } else if (!category.equals(current)) {
        conflict = true;
        if (current.equals("S")) {
          category = current;
        }
      }
    }
    return conflict && !"S".equals(category) ? null : category;
  }

  private List<Signature> ofCategory(List<Signature> left, List<Signature> all, int i) {
    String category = categoryAt(all, i);
    boolean preferred =
        all.stream()
            .map(each -> each.arguments().get(i))
            .anyMatch(type -> catalog.category(type).equals(category) && catalog.isPreferred(type));
    return left.stream()
        .filter(each -> catalog.category(each.arguments().get(i)).equals(category))
        .filter(each -> !preferred || catalog.isPreferred(each.arguments().get(i)))
        .toList();
  }

  /** If all that is known is of one type, literals are taken to be of it too. */
  private List<Signature> likeTheOthers(List<Signature> candidates, List<String> given) {
    List<String> known = given.stream().filter(type -> !type.equals("unknown")).distinct().toList();
    if (known.size() != 1) {
      return candidates;
    }
    List<String> assumed = given.stream().map(unused -> known.get(0)).toList();
    List<Signature> left = candidates.stream().filter(each -> accepts(each, assumed)).toList();
    return left.size() == 1 ? left : candidates;
  }
}
