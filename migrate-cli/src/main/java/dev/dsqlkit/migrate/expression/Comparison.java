package dev.dsqlkit.migrate.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two analyzed trees and says where they part. */
final class Comparison {
  private static final Set<String> NUMBERS =
      Set.of("int2", "int4", "int8", "numeric", "float4", "float8", "unknown");
  private static final Set<String> STRINGS = Set.of("unknown", "text", "varchar", "bpchar");

  /** Whether a cast that only one side has is really there, and not for lack of knowledge. */
  private final boolean complete;

  private @Nullable String open;

  private Comparison(boolean complete) {
    this.complete = complete;
  }

  static Equality of(Node one, Node other, boolean complete) {
    if (one.equals(other)) {
      return Equality.EQUAL;
    }
    Comparison comparison = new Comparison(complete);
    String difference = comparison.difference(one, other);
    if (difference != null) {
      return Equality.different(difference);
    }
    String open = comparison.open;
    return Equality.unproved(open == null ? "they are not the same, but may mean it" : open);
  }

  /** Null if there is none for sure. */
  private @Nullable String difference(Node one, Node other) {
    if (one.equals(other)) {
      return null;
    }
    if (one.is(Kind.CAST) || other.is(Kind.CAST)) {
      return castDifference(one, other);
    }
    if (isLiteral(one) && isLiteral(other)) {
      return literalDifference(one, other);
    }
    if (one.is(Kind.COLUMN) && other.is(Kind.COLUMN)) {
      return columnDifference(one, other);
    }
    if (isOpen(one) || isOpen(other)) {
      leaveOpen("it is not known which columns " + Printed.of(isOpen(one) ? one : other) + " is");
      return null;
    }
    if (one.is(Kind.CALL) && other.is(Kind.CALL) && isVariadic(one) != isVariadic(other)) {
      leaveOpen("the arguments of " + Printed.of(one));
      return complete ? parted(one, other) : null;
    }
    if (one.kind() != other.kind() || !one.label().equals(other.label())) {
      return parted(one, other);
    }
    if (!one.type().equals(other.type())) {
      leaveOpen("the type of " + Printed.of(one));
    }
    return partsDifference(one, other);
  }

  private static boolean isVariadic(Node call) {
    return call.parts().contains(Node.word("variadic"));
  }

  private @Nullable String partsDifference(Node one, Node other) {
    boolean stars = hasStar(one) || hasStar(other);
    if (one.parts().size() != other.parts().size()) {
      if (stars) {
        leaveOpen("it is not known which columns * stands for");
        return null;
      }
      return parted(one, other);
    }
    for (int i = 0; i < one.parts().size(); i++) {
      String difference = difference(one.part(i), other.part(i));
      if (difference != null) {
        return difference;
      }
    }
    return null;
  }

  private static boolean hasStar(Node node) {
    return node.parts().stream()
        .anyMatch(part -> part.is(Kind.OUTPUT) && part.part(0).is(Kind.STAR));
  }

  private static boolean isOpen(Node node) {
    return node.is(Kind.STAR) || node.equals(Node.word("natural"));
  }

  private static String parted(Node one, Node other) {
    return Printed.of(one) + " against " + Printed.of(other);
  }

  private void leaveOpen(String reason) {
    if (open == null) {
      open = reason;
    }
  }

  private @Nullable String castDifference(Node one, Node other) {
    List<String> casts = new ArrayList<>();
    List<String> otherCasts = new ArrayList<>();
    Node inside = stripped(one, casts);
    Node otherInside = stripped(other, otherCasts);
    String difference = difference(inside, otherInside);
    if (difference == null && !casts.equals(otherCasts)) {
      boolean fields = hasFields(casts) || hasFields(otherCasts);
      if (complete && !fields) {
        return parted(one, other);
      }
      leaveOpen("casts of " + Printed.of(inside));
    }
    return difference;
  }

  /** The fields of an interval are lost where the column has none. */
  private static boolean hasFields(List<String> casts) {
    return casts.stream().anyMatch(cast -> cast.startsWith("interval "));
  }

  private static Node stripped(Node node, List<String> casts) {
    Node inside = node;
    while (inside.is(Kind.CAST)) {
      casts.add(inside.type());
      inside = inside.part(0);
    }
    return inside;
  }

  private static boolean isLiteral(Node node) {
    return node.is(Kind.CONSTANT) || node.is(Kind.RAW_CONSTANT) || node.is(Kind.NULL);
  }

  private @Nullable String literalDifference(Node one, Node other) {
    if (one.is(Kind.NULL) != other.is(Kind.NULL)) {
      return parted(one, other);
    }
    boolean sameType = one.type().equals(other.type());
    boolean raw = one.is(Kind.RAW_CONSTANT) || other.is(Kind.RAW_CONSTANT);
    if (!sameType && complete && !raw) {
      return parted(one, other);
    }
    boolean comparable =
        sameType || (STRINGS.contains(one.type()) && STRINGS.contains(other.type()));
    if (!raw && comparable && !one.label().equals(other.label())) {
      return parted(one, other);
    }
    if (!raw && !sameType && differAsNumbers(one, other)) {
      return parted(one, other);
    }
    leaveOpen("the literals " + Printed.of(one) + " and " + Printed.of(other));
    return null;
  }

  private static boolean differAsNumbers(Node one, Node other) {
    if (!NUMBERS.contains(one.type()) || !NUMBERS.contains(other.type())) {
      return false;
    }
    try {
      return new BigDecimal(one.label()).compareTo(new BigDecimal(other.label())) != 0;
    } catch (NumberFormatException notBoth) {
      return false;
    }
  }

  /** The same column may be found on one side and only be guessed on the other. */
  private @Nullable String columnDifference(Node one, Node other) {
    boolean found = isFound(one) && isFound(other);
    boolean position = one.label().startsWith("$") || other.label().startsWith("$");
    if (found && !(position && one.parts().equals(other.parts()))) {
      return parted(one, other);
    }
    if (!position && !one.label().equals(other.label())) {
      return parted(one, other);
    }
    leaveOpen("it is not known which column " + Printed.of(one) + " is");
    return null;
  }

  private static boolean isFound(Node column) {
    return column.parts().isEmpty()
        ? false
        : column.part(column.parts().size() - 1).label().startsWith("#");
  }
}
