package dev.dsqlkit.sql;

import java.util.ArrayList;
import java.util.List;

/** Reads CREATE DOMAIN. */
final class DomainReader {
  private DomainReader() {}

  static CreateDomain read(TokenRange tokens) throws UnreadableException {
    Cursor at = new Cursor(tokens, 1);
    at.expect("domain");
    QualifiedName name = at.qualifiedName();
    at.take("as");
    TypeName type = new TypeReader(at).read();
    List<Constraint> constraints = new ArrayList<>();
    boolean collate = false;
    while (!at.atEnd()) {
      if (at.take("collate")) {
        at.qualifiedName();
        collate = true;
      } else {
        constraints.add(new ConstraintReader(at).ofColumn());
      }
    }
    return new CreateDomain(name, type, List.copyOf(constraints), collate);
  }
}
