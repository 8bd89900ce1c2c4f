package org.retold.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Corpora that put one document behind the other, each between its tags and none around all: TREC,
 * Gigaword, Reuters-21578, the output of WikiExtractor. Read line by line, a document at a time.
 */
final class MarkedDocuments {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private final Place place;
  private final IngestOptions options;
  private final Sink sink;
  private final LineDecoder decoder;
  private final StringBuilder document = new StringBuilder();
  private int number;
  private boolean inside;

  MarkedDocuments(Place place, IngestOptions options, Sink sink) {
    this.place = place;
    this.options = options;
    this.sink = sink;
    this.decoder = new LineDecoder(place);
  }

  /**
   * @param tag what the documents are called
   */
  void read(BufferedInputStream in, String tag) throws IOException {
    Pattern edge =
        Pattern.compile(
            "<(/?)" + Pattern.quote(tag) + "(?=[\\s>])[^>]*>?", Pattern.CASE_INSENSITIVE);
    ByteLines lines = new ByteLines(in, options.maxDocumentBytes());
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      Decoded decoded = decoder.read(line);
      if (decoded.remark() != null) {
        sink.refuse(source(), RefusalReason.REPAIRED, decoded.remark());
      }
      read(decoded.text(), edge);
    }
    if (inside) {
      sink.refuse(source(), RefusalReason.BROKEN, "the document has no end </" + tag + ">");
    }
    if (number == 0) {
      sink.refuse(place.source(), RefusalReason.EMPTY, "no document in it");
    }
  }

  private void read(String line, Pattern edge) {
    Matcher tag = edge.matcher(line);
    int from = 0;
    while (tag.find()) {
      if (tag.group(1).isEmpty() && !inside) {
        inside = true;
        number++;
        from = tag.start();
      } else if (!tag.group(1).isEmpty() && inside) {
        append(line, from, tag.end());
        finish();
        from = tag.end();
      }
    }
    if (inside) {
      append(line, from, line.length());
    }
  }

  private void append(String line, int from, int to) {
    if (document.length() <= options.maxDocumentBytes()) {
      document.append(line, from, to).append('\n');
    }
  }

  private void finish() {
    if (document.length() > options.maxDocumentBytes()) {
      String limit = "more than " + options.maxDocumentBytes() + " characters";
      sink.refuse(source(), RefusalReason.TOO_LARGE, limit);
    } else {
      Element root = Jsoup.parse(document.toString(), "", Parser.xmlParser()).firstElementChild();
      if (root != null) {
        String id = place.id() + "#" + number;
        new JsonArticle(RecordShape.flat(MarkupRecord.of(root)), id, source(), MAPPER).read(sink);
      }
    }
    inside = false;
    document.setLength(0);
  }

  private String source() {
    return place.source() + "#" + number;
  }
}
