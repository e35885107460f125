package dev.dsqlkit.migrate.report;

import dev.dsqlkit.migrate.fix.Repair;
import dev.dsqlkit.migrate.script.Span;
import dev.dsqlkit.migrate.verify.Answer;
import dev.dsqlkit.migrate.verify.Finding;
import dev.dsqlkit.migrate.verify.LintSummary;
import dev.dsqlkit.migrate.verify.Related;
import dev.dsqlkit.sql.Edit;
import java.io.PrintWriter;
import java.util.Locale;

/** For programs; docs/schemas/dsql-verify-1.schema.json describes it. */
final class JsonReport implements Report {
  static final String FORMAT = "dsql-verify/1";

  private final Json json;

  JsonReport(PrintWriter out) {
    this.json = new Json(out);
    json.object().put("format", FORMAT).array("findings");
  }

  @Override
  public void found(Finding finding) {
    json.object()
        .put("file", finding.file())
        .put("rule", finding.rule())
        .put("severity", finding.severity().toString());
    span(finding.span());
    json.put("problem", finding.problem()).put("hint", finding.hint());
    finding.answer().ifPresent(this::answer);
    finding.repair().ifPresent(this::fix);
    json.array("related");
    finding.related().forEach(this::related);
    json.endArray().put("fingerprint", finding.fingerprint()).endObject();
  }

  private void span(Span span) {
    json.put("line", span.line())
        .put("column", span.column())
        .put("endLine", span.endLine())
        .put("endColumn", span.endColumn())
        .put("offset", span.offset())
        .put("length", span.length())
        .object("excerpt")
        .put("column", span.excerptColumn())
        .put("text", span.excerpt())
        .endObject();
  }

  private void answer(Answer answer) {
    json.object("answer")
        .put("sqlState", answer.sqlState())
        .put("message", answer.message())
        .put("detail", answer.detail())
        .put("evidence", answer.evidence())
        .endObject();
  }

  private void fix(Repair repair) {
    json.object("fix")
        .put("kind", repair.kind().name().toLowerCase(Locale.ROOT))
        .put("change", repair.change())
        .array("edits");
    for (Edit edit : repair.edits()) {
      json.object()
          .put("start", edit.start())
          .put("end", edit.end())
          .put("replacement", edit.replacement())
          .endObject();
    }
    json.endArray().endObject();
  }

  private void related(Related related) {
    json.object();
    span(related.span());
    json.put("text", related.text()).endObject();
  }

  @Override
  public void end(LintSummary summary) {
    json.endArray()
        .object("summary")
        .put("level", summary.level().toString())
        .put("files", summary.files())
        .put("statements", summary.statements())
        .put("errors", summary.errors())
        .put("warnings", summary.warnings())
        .put("infos", summary.infos())
        .put("fixable", summary.fixable())
        .put("suppressed", summary.suppressed())
        .put("known", summary.known())
        .endObject()
        .endObject()
        .end();
  }
}
