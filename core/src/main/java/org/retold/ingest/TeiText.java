package org.retold.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * An edition in TEI. Every division that is called an article is one, else the whole text. Of a
 * choice between what was printed and what was meant the latter is read, a word that a line's end
 * parts is whole, and running heads are no text.
 */
final class TeiText {
  private static final String ARTICLES =
      "div[type=article], div1[type=article], div2[type=article]";

  private static final String BLOCKS =
      "head, p, l, ab, item, cell, opener, closer, byline, dateline";

  private TeiText() {}

  static List<ObjectNode> articles(Element root) {
    Element header = root.selectFirst("teiHeader");
    Element text = root.selectFirst("text");
    if (text == null) {
      return List.of(JsonNodeFactory.instance.objectNode());
    }
    resolve(text);
    List<Element> articles = text.select(ARTICLES);
    List<ObjectNode> records = new ArrayList<>();
    for (Element article : articles) {
      records.add(article(header, article));
    }
    return records.isEmpty() ? List.of(whole(header, text)) : records;
  }

  private static ObjectNode article(@Nullable Element header, Element article) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    put(record, "id", article.attr("xml:id"));
    Element head = article.selectFirst("> head");
    if (head != null) {
      put(record, "title", head.text());
      head.remove();
    }
    String paper =
        first(header, "sourceDesc title[level=j]", "sourceDesc title", "titleStmt title");
    put(record, "outlet", paper);
    put(record, "author", first(article, "byline", "author"));
    about(record, header);
    put(record, "text", text(article));
    return record;
  }

  private static ObjectNode whole(@Nullable Element header, Element text) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    put(record, "title", first(header, "titleStmt title[type=main]", "titleStmt title"));
    put(record, "author", first(header, "titleStmt author"));
    put(
        record,
        "outlet",
        first(
            header,
            "sourceDesc title[level=j]",
            "sourceDesc publisher",
            "publicationStmt publisher"));
    about(record, header);
    Element body = text.selectFirst("body");
    put(record, "text", text(body == null ? text : body));
    return record;
  }

  /** When it was printed, not when it was made into TEI. */
  private static void about(ObjectNode record, @Nullable Element header) {
    put(record, "date", first(header, "sourceDesc date", "publicationStmt date"));
    Element language = header == null ? null : header.selectFirst("langUsage language");
    put(record, "language", language == null ? "" : language.attr("ident"));
  }

  private static String first(@Nullable Element root, String... queries) {
    for (String query : queries) {
      Element found = root == null ? null : root.selectFirst(query);
      if (found != null) {
        String when = found.attr("when");
        return when.isEmpty() ? found.text() : when;
      }
    }
    return "";
  }

  private static void put(ObjectNode record, String name, String value) {
    if (!value.isBlank()) {
      record.put(name, value.strip());
    }
  }

  private static String text(Element root) {
    List<Element> blocks =
        root.select(BLOCKS).stream()
            .filter(block -> block.parents().stream().noneMatch(TeiText::isBlock))
            .toList();
    return blocks.isEmpty()
        ? root.text()
        : blocks.stream()
            .map(Element::text)
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining("\n\n"));
  }

  private static boolean isBlock(Element element) {
    return element.is(BLOCKS);
  }

  private static void resolve(Element text) {
    for (Element choice : text.select("choice")) {
      Element meant = choice.selectFirst("> corr, > reg, > expan");
      if (meant != null) {
        choice.select("> sic, > orig, > abbr").remove();
      }
    }
    text.select("fw, figDesc, div[type=comments]").remove();
    for (Element line : text.select("lb, pb, cb")) {
      if (line.attr("break").equals("no")) {
        joinAround(line);
      } else {
        line.replaceWith(new TextNode(" "));
      }
    }
  }

  private static void joinAround(Element line) {
    Node before = line.previousSibling();
    Node after = line.nextSibling();
    if (before instanceof TextNode words) {
      words.text(words.getWholeText().stripTrailing().replaceAll("[-\u00AD\u2010¬⸗]$", ""));
    }
    if (after instanceof TextNode words) {
      words.text(words.getWholeText().stripLeading());
    }
    line.remove();
  }
}
