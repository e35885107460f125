package dev.dsqlkit.junit.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds the name of the persistence unit that a test means. */
final class PersistenceUnit {
  private static final String FILE = "META-INF/persistence.xml";

  private PersistenceUnit() {}

  /**
   * @throws IllegalStateException if there is no unit, or its file is not to be read
   */
  static String firstOnClassPath(ClassLoader loader) {
    URL file = loader.getResource(FILE);
    if (file == null) {
      throw new IllegalStateException(
          "An EntityManagerFactory needs a persistence unit, but there is no "
              + FILE
              + " on the class path. Add one with a unit that names the entities, or make the"
              + " factory in a DsqlClientProvider of your own");
    }
    return first(file)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    file
                        + " has no persistence-unit with a name. Add one that names the entities"));
  }

  private static Optional<String> first(URL file) {
    XMLInputFactory parsers = XMLInputFactory.newFactory();
    // The file has a schema, not a document type.
    parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream xml = file.openStream()) {
      return first(parsers.createXMLStreamReader(xml));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(file + " is not the XML that it should be", e);
    }
  }

  private static Optional<String> first(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("persistence-unit")) {
        return Optional.ofNullable(xml.getAttributeValue(null, "name"));
      }
    }
    return Optional.empty();
  }
}
