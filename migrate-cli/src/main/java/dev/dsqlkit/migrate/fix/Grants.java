package dev.dsqlkit.migrate.fix;

import dev.dsqlkit.rules.Fix;
import dev.dsqlkit.sql.ObjectReference;
import dev.dsqlkit.sql.StatementKind;
import java.util.Optional;

/** GRANT on what belongs to the service. */
final class Grants {
  private Grants() {}

  /** CONNECT and TEMPORARY, of which everybody has the one and nobody can use the other. */
  static Optional<Repair> onDatabase(Refused refused) {
    Draft draft = new Draft(refused);
    if (!isGrant(refused, "DATABASE")) {
      return Optional.empty();
    }
    if (draft.words().is(0, "revoke")) {
      return draft.removeStatement().review("every role may connect, whatever is revoked");
    }
    boolean needless = hasOnly(draft.words(), "connect", "temp", "temporary");
    return draft
        .removeStatement()
        .repair(
            needless ? Fix.SAFE : Fix.REVIEW,
            needless
                ? "the statement is removed: every role may connect"
                : "nothing is granted on the database: its owner creates the schemas");
  }

  /** USAGE, which everybody has. */
  static Optional<Repair> onPublicSchema(Refused refused) {
    Draft draft = new Draft(refused);
    Words words = draft.words();
    Optional<ObjectReference> object = refused.statement().object();
    if (!isGrant(refused, "SCHEMA") || object.isEmpty() || !words.is(0, "grant")) {
      return Optional.empty();
    }
    int on = words.find("on");
    boolean needless = hasOnly(words, "usage");
    if (object.get().names().size() == 1) {
      draft.removeStatement();
    } else {
      removeFromList(draft, on + 2);
    }
    return draft.repair(
        needless ? Fix.SAFE : Fix.REVIEW,
        needless
            ? "the grant is removed: every role may use the schema public"
            : "nothing is granted on the schema public: every role may use it, and only its owner"
                + " creates objects in it");
  }

  private static void removeFromList(Draft draft, int list) {
    Words words = draft.words();
    for (int name = list; words.isName(name); name += 2) {
      boolean last = !words.isSymbol(name + 1, ",");
      if (words.at(name).value().equals("public")) {
        draft.remove(last ? name - 1 : name, last ? name + 1 : name + 2);
        return;
      }
    }
  }

  private static boolean isGrant(Refused refused, String type) {
    return refused.statement().kind() == StatementKind.GRANT
        && refused.statement().object().filter(object -> object.type().equals(type)).isPresent();
  }

  /** Whether all privileges between GRANT and ON are among these, without a grant option. */
  private static boolean hasOnly(Words words, String... privileges) {
    int on = words.find("on");
    for (int i = 1; i < on; i++) {
      if (!words.isSymbol(i, ",") && !words.isAny(i, privileges)) {
        return false;
      }
    }
    return words.find("with") < 0;
  }
}
