package org.retold.report;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.retold.model.Derivation;
import org.retold.model.Stemma;
import org.retold.model.Witness;

/** A stemma as GraphML, with the fields of stemma.jsonl as data of nodes and edges. */
final class StemmaGraphml {
  private static final String SPACE = "http://graphml.graphdrawing.org/xmlns";

  private final XMLStreamWriter xml;

  private StemmaGraphml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String of(Stemma stemma) throws IOException {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new StemmaGraphml(xml).write(stemma);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(stemma.story() + ": no GraphML: " + e.getMessage(), e);
    }
    return text.append('\n').toString();
  }

  private void write(Stemma stemma) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace(SPACE);
    key("article", "node", "string");
    key("inferred", "node", "boolean");
    key("kind", "edge", "string");
    for (String name : List.of("share", "confidence", "directionConfidence")) {
      key(name, "edge", "double");
    }
    xml.writeStartElement("graph");
    xml.writeAttribute("id", valid(stemma.story()));
    xml.writeAttribute("edgedefault", "directed");
    for (Witness witness : stemma.witnesses()) {
      node(witness);
    }
    for (Derivation line : stemma.derivations()) {
      edge(line);
    }
    xml.writeEndDocument();
  }

  private void key(String name, String of, String type) throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", name);
    xml.writeAttribute("for", of);
    xml.writeAttribute("attr.name", name);
    xml.writeAttribute("attr.type", type);
  }

  private void node(Witness witness) throws XMLStreamException {
    xml.writeStartElement("node");
    xml.writeAttribute("id", witness.siglum());
    data("article", witness.article());
    data("inferred", String.valueOf(witness.article() == null));
    xml.writeEndElement();
  }

  private void edge(Derivation line) throws XMLStreamException {
    xml.writeStartElement("edge");
    xml.writeAttribute("source", line.from());
    xml.writeAttribute("target", line.to());
    data("kind", line.kind().name().toLowerCase(Locale.ROOT));
    data("share", String.valueOf(line.share()));
    data("confidence", String.valueOf(line.confidence()));
    data("directionConfidence", String.valueOf(line.directionConfidence()));
    xml.writeEndElement();
  }

  private void data(String key, @Nullable String value) throws XMLStreamException {
    if (value != null) {
      xml.writeStartElement("data");
      xml.writeAttribute("key", key);
      xml.writeCharacters(valid(value));
      xml.writeEndElement();
    }
  }

  /** Ids come from the input; what XML cannot hold is shown as a question mark. */
  private static String valid(String value) {
    StringBuilder valid = new StringBuilder();
    value
        .codePoints()
        .map(c -> c < 0x20 || (c >= 0xD800 && c < 0xE000) || (c & 0xFFFE) == 0xFFFE ? '?' : c)
        .forEach(valid::appendCodePoint);
    return valid.toString();
  }
}
