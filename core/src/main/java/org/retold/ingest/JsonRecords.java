package org.retold.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;

/** JSON Lines, a JSON array, or one object after the other: each an article. */
final class JsonRecords {
  private static final int DEEPEST = 200;

  private final Place place;
  private final IngestOptions options;
  private final Sink sink;
  private final LineDecoder decoder;
  private final ObjectMapper mapper;
  private int number;

  JsonRecords(Place place, IngestOptions options, Sink sink) {
    this.place = place;
    this.options = options;
    this.sink = sink;
    this.decoder = new LineDecoder(place);
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxStringLength(options.maxDocumentBytes())
            .maxNestingDepth(DEEPEST)
            .build();
    this.mapper =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build()).build();
  }

  void read(BufferedInputStream in) throws IOException {
    if (isLines(in)) {
      readLines(in);
    } else {
      readValues(in);
    }
  }

  /** Lines if the first is an object complete in itself, or a second begins like one. */
  private boolean isLines(BufferedInputStream in) throws IOException {
    byte[] head = Unpacker.head(in, Sniffer.HEAD);
    String text = Decoder.decode(head, "");
    if (!text.stripLeading().startsWith("{")) {
      return false;
    }
    int end = text.stripLeading().indexOf('\n');
    if (end < 0) {
      return head.length == Sniffer.HEAD;
    }
    String first = text.stripLeading().substring(0, end);
    return first.stripTrailing().endsWith("}")
        || text.stripLeading().substring(end).stripLeading().startsWith("{");
  }

  private void readLines(BufferedInputStream in) throws IOException {
    ByteLines lines = new ByteLines(in, options.maxDocumentBytes());
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      line(line, lines.wasCut());
    }
  }

  private void line(byte[] bytes, boolean tooLong) {
    if (tooLong) {
      number++;
      String limit = "a line of more than " + options.maxDocumentBytes() + " bytes";
      sink.refuse(source(), RefusalReason.TOO_LARGE, limit);
      return;
    }
    Decoded decoded = decoder.read(bytes);
    String line = decoded.text().strip();
    if (line.isEmpty()) {
      return;
    }
    number++;
    if (decoded.remark() != null) {
      sink.refuse(source(), RefusalReason.REPAIRED, decoded.remark());
    }
    try {
      record(mapper.readTree(line));
    } catch (JsonProcessingException e) {
      sink.refuse(source(), RefusalReason.BROKEN, "no JSON: " + e.getOriginalMessage());
    }
  }

  private void readValues(BufferedInputStream in) throws IOException {
    try (JsonParser parser = mapper.createParser(in)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          number++;
          record(mapper.readTree(parser));
        }
      }
    } catch (JsonProcessingException e) {
      sink.refuse(
          source(),
          RefusalReason.BROKEN,
          "no JSON after record " + number + ": " + e.getOriginalMessage());
    }
  }

  private void record(JsonNode node) {
    if (!node.isObject()) {
      sink.refuse(source(), RefusalReason.BROKEN, "expected an object, got " + node.getNodeType());
      return;
    }
    number--;
    for (JsonNode one : RecordShape.records(node)) {
      number++;
      article(one);
    }
  }

  private void article(JsonNode node) {
    if (node.isObject()) {
      new JsonArticle(node, place.id() + "#" + number, source(), mapper).read(sink);
    } else {
      sink.refuse(source(), RefusalReason.BROKEN, "expected an object, got " + node.getNodeType());
    }
  }

  private String source() {
    return place.source() + "#" + number;
  }
}
