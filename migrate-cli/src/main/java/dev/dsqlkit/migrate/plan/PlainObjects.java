package dev.dsqlkit.migrate.plan;

import static dev.dsqlkit.sql.QualifiedName.written;

import dev.dsqlkit.migrate.schema.Check;
import dev.dsqlkit.migrate.schema.Domain;
import dev.dsqlkit.migrate.schema.Function;
import dev.dsqlkit.migrate.schema.Grant;
import dev.dsqlkit.migrate.schema.Schema;
import dev.dsqlkit.migrate.schema.Sequence;
import dev.dsqlkit.migrate.schema.SequenceSettings;
import dev.dsqlkit.migrate.schema.Types;
import dev.dsqlkit.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sequences, domains, functions and grants. */
final class PlainObjects {
  private final Schema wanted;
  private final Schema live;
  private final Managed managed;
  private final Difference difference;
  private final Comparison comparison;

  PlainObjects(
      Schema wanted, Schema live, Managed managed, Difference difference, Comparison comparison) {
    this.wanted = wanted;
    this.live = live;
    this.managed = managed;
    this.difference = difference;
    this.comparison = comparison;
  }

  void compare() {
    if (managed.kind("domain")) {
      wanted.domains().values().forEach(this::domain);
      live.domains().keySet().stream()
          .filter(name -> !wanted.domains().containsKey(name))
          .forEach(name -> difference.unmanaged.add("domain " + name));
    }
    if (managed.kind("sequence")) {
      wanted.sequences().values().forEach(this::sequence);
      live.sequences().keySet().stream()
          .filter(name -> !wanted.sequences().containsKey(name))
          .forEach(name -> difference.unmanaged.add("sequence " + name));
    }
    if (managed.kind("function")) {
      wanted.functions().values().forEach(this::function);
      live.functions().keySet().stream()
          .filter(signature -> !wanted.functions().containsKey(signature))
          .forEach(signature -> difference.unmanaged.add("function " + signature));
    }
    if (managed.kind("grant")) {
      grants();
    }
  }

  private void domain(Domain domain) {
    Domain there = live.domains().get(domain.name());
    String name = domain.name().toString();
    if (there == null) {
      difference.before.ddl(
          name + "/create",
          Step.Sign.ADD,
          "domain " + name,
          "create",
          Ddl.createDomain(domain),
          Condition.always(),
          new Condition.There(Condition.Kind.DOMAIN, domain.name(), ""),
          "the files have it");
    } else {
      change(domain, there);
    }
    if (managed.kind("comment")) {
      Comments.set(
          "DOMAIN " + domain.name().written(),
          name,
          Optional.ofNullable(there).flatMap(Domain::comment),
          domain.comment(),
          difference.comments);
    }
  }

  private void change(Domain domain, Domain there) {
    String name = domain.name().toString();
    boolean tighter = domain.notNull() && !there.notNull();
    if (!Types.same(domain.type(), there.type()) || tighter || !sameChecks(domain, there)) {
      difference.impossible(
          name,
          "the type of a domain is fixed, and neither NOT NULL nor a check can be added to it",
          "Create a domain under another name.");
      return;
    }
    if (there.notNull() && !domain.notNull()) {
      alter(domain, "DROP NOT NULL", "nullable");
    }
    boolean sameDefault =
        comparison.sameDefault(
            domain.defaultValue(), there.defaultValue(), domain.type(), domain.wishes(), name);
    if (!sameDefault) {
      alter(
          domain,
          domain.defaultValue().map(value -> "SET DEFAULT " + value).orElse("DROP DEFAULT"),
          "default");
    }
  }

  private boolean sameChecks(Domain domain, Domain there) {
    if (domain.checks().size() != there.checks().size()) {
      return false;
    }
    for (Check check : domain.checks()) {
      boolean found =
          there.checks().stream()
              .anyMatch(
                  each ->
                      comparison.same(
                          check.expression(),
                          each.expression(),
                          Map.of("value", domain.type()),
                          domain.wishes(),
                          domain.name() + "." + each.name()));
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private void alter(Domain domain, String change, String id) {
    difference.before.ddl(
        domain.name() + "/" + id,
        Step.Sign.CHANGE,
        "domain " + domain.name(),
        change.toLowerCase(java.util.Locale.ROOT),
        "ALTER DOMAIN " + domain.name().written() + " " + change,
        Condition.always(),
        new Condition.Unknown(),
        "the files have it so");
  }

  private void sequence(Sequence sequence) {
    Sequence there = live.sequences().get(sequence.name());
    String name = sequence.name().toString();
    if (there == null) {
      difference.before.ddl(
          name + "/create",
          Step.Sign.ADD,
          "sequence " + name,
          "create",
          Ddl.createSequence(sequence),
          Condition.always(),
          new Condition.There(Condition.Kind.SEQUENCE, sequence.name(), ""),
          "the files have it");
    } else if (!there.settings().equals(sequence.settings())) {
      difference.before.ddl(
          name + "/change",
          Step.Sign.CHANGE,
          "sequence " + name,
          "change",
          "ALTER SEQUENCE %s %s".formatted(sequence.name().written(), all(sequence.settings())),
          Condition.always(),
          new Condition.Unknown(),
          "the files have other options");
    }
    Optional<String> owner = there == null ? Optional.empty() : there.ownedBy();
    if (!owner.equals(sequence.ownedBy())) {
      difference.references.ddl(
          name + "/owner",
          Step.Sign.CHANGE,
          "sequence " + name,
          "owned by " + sequence.ownedBy().orElse("none"),
          "ALTER SEQUENCE %s OWNED BY %s"
              .formatted(
                  sequence.name().written(),
                  sequence.ownedBy().map(PlainObjects::column).orElse("NONE")),
          Condition.always(),
          new Condition.Unknown(),
          "the files have it so");
    }
    if (managed.kind("comment")) {
      Comments.set(
          "SEQUENCE " + sequence.name().written(),
          name,
          Optional.ofNullable(there).flatMap(Sequence::comment),
          sequence.comment(),
          difference.comments);
    }
  }

  private static String column(String path) {
    int last = path.lastIndexOf('.');
    int first = path.indexOf('.');
    return new QualifiedName(path.substring(0, first), path.substring(first + 1, last)).written()
        + "."
        + written(path.substring(last + 1));
  }

  private static String all(SequenceSettings settings) {
    return "CACHE %d INCREMENT BY %d MINVALUE %d MAXVALUE %d START WITH %d %s"
        .formatted(
            settings.cache(),
            settings.increment(),
            settings.min(),
            settings.max(),
            settings.start(),
            settings.cycle() ? "CYCLE" : "NO CYCLE");
  }

  private void function(Function function) {
    Function there = live.functions().get(function.signature());
    if (there == null || !FunctionShape.same(function.definition(), there.definition())) {
      boolean early = isUsedByTables(function);
      (early ? difference.before : difference.views)
          .ddl(
              function.signature() + "/create",
              there == null ? Step.Sign.ADD : Step.Sign.CHANGE,
              "function " + function.signature(),
              there == null ? "create" : "replace",
              function.definition(),
              Condition.always(),
              there == null
                  ? new Condition.There(
                      Condition.Kind.FUNCTION, function.name(), function.signature())
                  : new Condition.Unknown(),
              "the files have it");
    }
    if (managed.kind("comment")) {
      Comments.set(
          "FUNCTION " + function.signature(),
          function.signature(),
          Optional.ofNullable(there).flatMap(Function::comment),
          function.comment(),
          difference.comments);
    }
  }

  /** Whether a default, a check, a generated column or an index may call it. */
  private boolean isUsedByTables(Function function) {
    String name = function.name().name();
    return wanted.tables().values().stream()
        .anyMatch(
            table ->
                table.columns().stream()
                        .anyMatch(
                            column ->
                                column.defaultValue().filter(e -> e.contains(name)).isPresent()
                                    || column.generated().filter(e -> e.contains(name)).isPresent())
                    || table.checks().stream().anyMatch(c -> c.expression().contains(name))
                    || table.indexes().stream()
                        .flatMap(index -> index.keys().stream())
                        .anyMatch(key -> !key.column() && key.text().contains(name)));
  }

  private void grants() {
    List<Grant> added = new ArrayList<>(wanted.grants());
    added.removeAll(live.grants());
    for (Grant grant : added) {
      grant(grant, "GRANT %s ON %s TO %s" + (grant.grantable() ? " WITH GRANT OPTION" : ""));
    }
    List<Grant> removed = new ArrayList<>(live.grants());
    removed.removeAll(wanted.grants());
    for (Grant grant : removed) {
      grant(grant, "REVOKE %s ON %s FROM %s");
    }
  }

  private void grant(Grant grant, String form) {
    String role = grant.grantee().equals("PUBLIC") ? "PUBLIC" : written(grant.grantee());
    difference.comments.ddl(
        grant.object() + "/" + grant.privilege() + "/" + grant.grantee(),
        form.startsWith("GRANT") ? Step.Sign.ADD : Step.Sign.DESTROY,
        "grant on " + grant.object(),
        form.formatted(grant.privilege(), grant.object(), grant.grantee()),
        form.formatted(grant.privilege(), grant.object(), role),
        Condition.always(),
        new Condition.Unknown(),
        "the files have it so",
        new Hazard(HazardType.AUTHZ_UPDATE, grant.object(), "who may do what changes"));
  }
}
