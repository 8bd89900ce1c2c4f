package org.retold.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * XML that is neither a feed nor an agency's: editions (TEI), pages that were read by machine
 * (ALTO, PAGE), and records of any other names. What is known and holds no articles is refused with
 * what to do instead.
 */
final class XmlDocuments {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private static final int DEEPEST = 500;

  private static final Map<String, String> REFUSED =
      Map.of(
          "mets", "a METS table of contents without text; give the ALTO or TEI files that it lists",
          "mediawiki",
              "a dump of a wiki, in wiki markup; WikiExtractor (--json) makes JSON Lines of it, which are"
                  + " read",
          "urlset", "a list of addresses without articles; fetch them and give the pages or a WARC",
          "sitemapindex", "a list of lists of addresses without articles; fetch the pages",
          "opml", "a list of feeds without articles; give the feeds",
          "plist", "a list of properties; save the page as HTML or as a single file (mhtml)");

  private final Place place;
  private final Sink sink;

  XmlDocuments(Place place, Sink sink) {
    this.place = place;
    this.sink = sink;
  }

  void read(byte[] bytes) throws IOException {
    Decoded decoded = Decoder.meant(bytes, place.charset());
    if (decoded.remark() != null) {
      sink.refuse(place.source(), RefusalReason.REPAIRED, decoded.remark());
    }
    Document xml = Jsoup.parse(decoded.text(), "", Parser.xmlParser());
    Element root = xml.firstElementChild();
    requireShallow(xml);
    String full = root == null ? "" : root.normalName().toLowerCase(Locale.ROOT);
    String name = full.substring(full.indexOf(':') + 1);
    String advice = REFUSED.get(name);
    if (root == null || advice != null) {
      throw new Refusal(RefusalReason.NOT_TEXT, advice == null ? "XML without elements" : advice);
    }
    switch (name) {
      case "tei", "tei.2", "teicorpus" -> articles(TeiText.articles(root));
      case "alto", "pcgts" -> page(LayoutText.ofXml(root));
      default -> records(name, root, bytes);
    }
  }

  /** A million elements inside each other would be asked for their parents a million times. */
  static void requireShallow(Document xml) throws Refusal {
    boolean[] deep = new boolean[1];
    NodeTraversor.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            deep[0] |= depth > DEEPEST;
            return deep[0] ? FilterResult.STOP : FilterResult.CONTINUE;
          }
        },
        xml);
    if (deep[0]) {
      throw new Refusal(RefusalReason.BOMB, "elements more than " + DEEPEST + " deep");
    }
  }

  /** HTML of an engine for optical recognition. */
  void readOcr(byte[] bytes) throws IOException {
    Document page = Jsoup.parse(Decoder.decode(bytes, place.charset()));
    requireShallow(page);
    page(LayoutText.ofHtml(page));
  }

  private void page(ObjectNode record) {
    sink.refuse(
        place.source(),
        RefusalReason.REPAIRED,
        "a page as a machine read it, taken as one text: it does not say where articles begin");
    articles(List.of(record));
  }

  /** Records of whatever names; else, if it has paragraphs, a page. */
  private void records(String name, Element root, byte[] bytes) throws Refusal {
    List<JsonNode> records = RecordShape.records(MarkupRecord.of(root));
    List<JsonNode> texts = records.stream().filter(XmlDocuments::hasText).toList();
    if (!texts.isEmpty()) {
      articles(records);
    } else if (root.selectFirst("p") != null) {
      sink.article(Pages.read(place.id(), place.source(), bytes, place.charset()));
    } else {
      throw new Refusal(
          RefusalReason.NOT_TEXT,
          "XML whose root is called "
              + name
              + ", in which no element is called a text or an article;"
              + " export it as JSON Lines, CSV or plain text");
    }
  }

  private static boolean hasText(JsonNode record) {
    FieldNames names = new FieldNames(record, Map.of());
    return RecordText.named(record, names).isPresent()
        || RecordText.byValue(record, names).isPresent();
  }

  private void articles(List<? extends JsonNode> records) {
    int number = 0;
    for (JsonNode record : records) {
      number++;
      String mark = records.size() == 1 ? "" : "#" + number;
      if (record instanceof ObjectNode) {
        new JsonArticle(record, place.id() + mark, place.source() + mark, MAPPER).read(sink);
      }
    }
  }
}
