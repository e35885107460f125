package dev.dsqlkit.migrate.report;

import dev.dsqlkit.migrate.fix.Repair;
import dev.dsqlkit.migrate.script.Span;
import dev.dsqlkit.migrate.verify.Finding;
import dev.dsqlkit.migrate.verify.LintSummary;
import dev.dsqlkit.migrate.verify.Related;
import dev.dsqlkit.migrate.verify.Severity;
import dev.dsqlkit.rules.Fix;
import dev.dsqlkit.sql.Edit;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * SARIF 2.1.0. The rules stand behind the results, because only then it is known which they are.
 */
final class SarifReport implements Report {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  /** As the exit code of the command: findings, none. */
  private static final int FOUND = 2;

  private final Json json;
  private final Map<String, Integer> rules = new LinkedHashMap<>();

  SarifReport(PrintWriter out) {
    this.json = new Json(out);
    json.object()
        .put("$schema", SCHEMA)
        .put("version", "2.1.0")
        .array("runs")
        .object()
        .put("columnKind", "utf16CodeUnits")
        .array("results");
  }

  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  @Override
  public void found(Finding finding) {
    int index = rules.computeIfAbsent(finding.rule(), rule -> rules.size());
    json.object()
        .put("ruleId", finding.rule())
        .put("ruleIndex", index)
        .put("level", level(finding.severity()));
    text("message", Sentences.inLines(finding));
    json.array("locations").object();
    location(finding.file(), finding.span());
    json.endObject().endArray();
    if (!finding.related().isEmpty()) {
      related(finding);
    }
    json.object("partialFingerprints").put("dsqlStatement/v1", finding.fingerprint()).endObject();
    finding
        .repair()
        .filter(repair -> repair.kind() == Fix.SAFE)
        .ifPresent(repair -> fix(finding, repair));
    json.endObject();
  }

  private void related(Finding finding) {
    json.array("relatedLocations");
    int id = 1;
    for (Related related : finding.related()) {
      json.object().put("id", id++);
      location(finding.file(), related.span());
      text("message", related.text());
      json.endObject();
    }
    json.endArray();
  }

  private void location(String file, Span span) {
    json.object("physicalLocation");
    artifact(file);
    json.object("region")
        .put("startLine", span.line())
        .put("startColumn", span.column())
        .put("endLine", span.endLine())
        .put("endColumn", span.endColumn())
        .put("charOffset", span.offset())
        .put("charLength", span.length());
    Optional<String> snippet = snippet(span);
    snippet.ifPresent(text -> text("snippet", text));
    json.endObject();
    if (snippet.isPresent()) {
      json.object("contextRegion")
          .put("startLine", span.line())
          .put("startColumn", span.excerptColumn())
          .put("endLine", span.line())
          .put("endColumn", span.excerptColumn() + span.excerpt().length());
      text("snippet", span.excerpt());
      json.endObject();
    }
    json.endObject();
  }

  /** What the span covers, if the excerpt has all of it. */
  private static Optional<String> snippet(Span span) {
    int from = span.column() - span.excerptColumn();
    int to = from + span.length();
    return from >= 0 && to > from && to <= span.excerpt().length()
        ? Optional.of(span.excerpt().substring(from, to))
        : Optional.empty();
  }

  private void artifact(String file) {
    json.object("artifactLocation").put("uri", SourcePath.uri(file)).endObject();
  }

  private void text(String name, String text) {
    json.object(name).put("text", text).endObject();
  }

  private void fix(Finding finding, Repair repair) {
    json.array("fixes").object();
    text("description", repair.change());
    json.array("artifactChanges").object();
    artifact(finding.file());
    json.array("replacements");
    for (Edit edit : repair.edits()) {
      json.object()
          .object("deletedRegion")
          .put("charOffset", edit.start())
          .put("charLength", edit.end() - edit.start())
          .endObject();
      text("insertedContent", edit.replacement());
      json.endObject();
    }
    json.endArray().endObject().endArray().endObject().endArray();
  }

  private void rule(String id) {
    RuleText rule = RuleText.of(id);
    json.object().put("id", id);
    text("shortDescription", rule.problem());
    text("fullDescription", (rule.problem() + " " + rule.hint()).strip());
    text("help", String.join("\n", rule.lines()));
    json.object("defaultConfiguration").put("level", level(rule.severity())).endObject();
    json.endObject();
  }

  @Override
  public void end(LintSummary summary) {
    json.endArray().object("tool").object("driver").put("name", "dsql");
    String version = SarifReport.class.getPackage().getImplementationVersion();
    json.put("version", Optional.ofNullable(version)).array("rules");
    rules.keySet().forEach(this::rule);
    json.endArray().endObject().endObject();
    json.array("invocations")
        .object()
        .put("executionSuccessful", true)
        .put("exitCode", summary.findings() == 0 ? 0 : FOUND)
        .endObject()
        .endArray()
        .object("properties")
        .put("level", summary.level().toString())
        .put("files", summary.files())
        .put("statements", summary.statements())
        .put("suppressed", summary.suppressed())
        .put("known", summary.known())
        .endObject()
        .endObject()
        .endArray()
        .endObject()
        .end();
  }
}
