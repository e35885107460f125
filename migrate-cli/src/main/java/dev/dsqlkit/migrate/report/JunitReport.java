package dev.dsqlkit.migrate.report;

import dev.dsqlkit.migrate.verify.Finding;
import dev.dsqlkit.migrate.verify.LintSummary;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Test results that Jenkins and GitLab read: a suite for each file, a failed test for each finding.
 * One passed test stands for a run that found nothing, because Jenkins refuses a report without
 * any.
 */
final class JunitReport implements Report {
  private static final String NAME = "dsql verify";

  private final PrintWriter out;
  private final XMLStreamWriter xml;
  private final List<Finding> ofFile = new ArrayList<>();
  private boolean hasSuites;

  @FunctionalInterface
  private interface Writing {
    void write() throws XMLStreamException;
  }

  JunitReport(PrintWriter out) {
    this.out = out;
    try {
      this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    write(
        () -> {
          xml.writeStartDocument("UTF-8", "1.0");
          start(0, "testsuites", "name", NAME);
        });
  }

  @Override
  public void found(Finding finding) {
    if (!ofFile.isEmpty() && !ofFile.get(0).file().equals(finding.file())) {
      write(this::suite);
    }
    ofFile.add(finding);
  }

  private void suite() throws XMLStreamException {
    String file = Harmless.line(SourcePath.of(ofFile.get(0).file()));
    String count = Integer.toString(ofFile.size());
    startSuite(file, count, count);
    for (Finding finding : ofFile) {
      test(file, finding);
    }
    end(1);
    ofFile.clear();
  }

  private void startSuite(String name, String tests, String failures) throws XMLStreamException {
    start(1, "testsuite", "name", name);
    xml.writeAttribute("tests", tests);
    xml.writeAttribute("failures", failures);
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "0");
    hasSuites = true;
  }

  private void test(String file, Finding finding) throws XMLStreamException {
    String place = "%d:%d".formatted(finding.line(), finding.span().column());
    start(2, "testcase", "name", finding.rule() + " at " + place);
    xml.writeAttribute("classname", file.replace('.', '_').replace('/', '.'));
    xml.writeAttribute("file", file);
    start(3, "failure", "message", Sentences.problem(finding));
    xml.writeAttribute("type", finding.severity().toString());
    xml.writeCharacters(
        "%s:%s: %s\n%s".formatted(file, place, finding.severity(), Sentences.inLines(finding)));
    xml.writeEndElement();
    end(2);
  }

  private void start(int depth, String element, String attribute, String value)
      throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
    xml.writeStartElement(element);
    xml.writeAttribute(attribute, value);
  }

  private void end(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
    xml.writeEndElement();
  }

  @Override
  public void end(LintSummary summary) {
    write(
        () -> {
          if (!ofFile.isEmpty()) {
            suite();
          }
          if (!hasSuites) {
            startSuite(NAME, "1", "0");
            start(2, "testcase", "name", "nothing found");
            xml.writeAttribute("classname", NAME);
            xml.writeEndElement();
            end(1);
          }
          end(0);
          xml.writeCharacters("\n");
          xml.writeEndDocument();
          xml.flush();
        });
    out.flush();
  }

  private static void write(Writing writing) {
    try {
      writing.write();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("texts are made harmless before", e);
    }
  }
}
