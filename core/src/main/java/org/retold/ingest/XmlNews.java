package org.retold.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.retold.model.Dropped;

/**
 * Feeds (RSS, Atom, RDF) and the agencies' XML (NewsML-G2, NITF). Read with a lenient parser that
 * knows no external entities, so that a slip in one item does not lose the rest.
 */
final class XmlNews {
  /** {@code 20240611T091400+0200}, as NITF prints a moment. */
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(?:\\d\\d)?(.*)");

  /** Words of a paragraph that gives title and outlet once more, beside these. */
  private static final int MOST_BESIDE = 8;

  private final Place place;
  private final Sink sink;
  private final Document xml;
  private int number;
  private int unpublished;

  XmlNews(Place place, byte[] bytes, Sink sink) {
    this.place = place;
    this.sink = sink;
    Decoded decoded = Decoder.meant(bytes, place.charset());
    if (decoded.remark() != null) {
      sink.refuse(place.source(), RefusalReason.REPAIRED, decoded.remark());
    }
    this.xml = Jsoup.parse(decoded.text(), "", Parser.xmlParser());
    xml.select("media-caption, media-producer").remove();
  }

  void readFeed() {
    Element channel = first(xml, "channel", "feed");
    String outlet = channel == null ? "" : text(child(channel, "title"));
    String language = channel == null ? "" : text(child(channel, "language"));
    List<Element> items = elements(xml, "item", "entry");
    if (items.isEmpty()) {
      sink.refuse(place.source(), RefusalReason.EMPTY, "a feed without items");
    }
    for (Element item : items) {
      number++;
      if (isNoArticle(item)) {
        continue;
      }
      Draft draft = start(item, "guid", "id", "link");
      draft.outlet = outlet;
      draft.language = language.isEmpty() ? item.attr("xml:lang") : language;
      draft.title = plain(child(item, "title"));
      draft.authors = Authors.names(texts(item, "dc:creator", "author"));
      date(draft, item, "pubdate", "published", "dc:date", "issued", "wp:post_date", "updated");
      String link = link(item);
      if (!link.isEmpty()) {
        draft.metadata.put("url", link);
      }
      Element body =
          saying(item.children(), "content:encoded", "content", "description", "summary");
      if (body != null && (isCalled(body, "description") || isCalled(body, "summary"))) {
        draft.habits.add("a feed that gives descriptions, which may be beginnings of its articles");
      }
      body(draft, body);
    }
    if (unpublished > 0) {
      sink.refuse(
          place.source(),
          RefusalReason.SKIPPED,
          unpublished + " items that are no published articles (drafts, menus, attachments)");
    }
  }

  /** Exports of whole sites hold drafts, menus and pictures too. */
  private boolean isNoArticle(Element item) {
    String status = text(child(item, "wp:status"));
    String type = text(child(item, "wp:post_type"));
    boolean published = status.isEmpty() || status.equals("publish");
    boolean article = type.isEmpty() || type.equals("post") || type.equals("page");
    unpublished += published && article ? 0 : 1;
    return !published || !article;
  }

  void readNews() {
    List<Element> items = outermost(elements(xml, "newsitem", "nitf"));
    if (items.isEmpty()) {
      sink.refuse(place.source(), RefusalReason.EMPTY, "no news item in it");
    }
    for (Element item : items) {
      number++;
      Draft draft = start(item, "doc-id");
      String guid = item.attr("guid");
      draft.id = guid.isEmpty() ? draft.id : guid;
      draft.outlet = provider(item);
      draft.title = plain(first(item, "headline", "hl1", "hedline"));
      draft.authors = Authors.names(texts(item, "by", "byline", "byttl"));
      Element language = first(item, "language");
      draft.language = language == null ? item.attr("xml:lang") : language.attr("tag");
      date(
          draft,
          item,
          "firstcreated",
          "contentcreated",
          "date.issue",
          "date.release",
          "versioncreated");
      Element dateline = first(item, "dateline");
      if (dateline != null) {
        draft.metadata.put("dateline", dateline.text());
      }
      body(draft, saying(item.getAllElements(), "inlinexml", "body.content", "inlinedata"));
    }
  }

  /** An item of one standard may hold its text in the form of another, which is no second item. */
  private static List<Element> outermost(List<Element> items) {
    Set<Element> all = Collections.newSetFromMap(new IdentityHashMap<>());
    all.addAll(items);
    return items.stream().filter(item -> item.parents().stream().noneMatch(all::contains)).toList();
  }

  /**
   * The provider's name, or the paper's of a NITF; else what its code says behind the colon of its
   * scheme.
   */
  private static String provider(Element item) {
    Element provider = first(item, "provider", "infosource", "doc.rights");
    Element paper = first(item, "pubdata", "doc.copyright");
    if (provider == null && paper != null) {
      return paper.hasAttr("name") ? paper.attr("name") : paper.attr("holder");
    }
    if (provider == null || !plain(provider).isEmpty()) {
      Element name = provider == null ? null : first(provider, "name");
      return plain(name == null ? provider : name);
    }
    String literal = provider.attr("literal");
    String code = literal.isEmpty() ? provider.attr("qcode") : literal;
    return code.substring(code.indexOf(':') + 1);
  }

  private Draft start(Element item, String... ids) {
    String named = "";
    for (String name : ids) {
      Element element = first(item, name);
      String value =
          element == null
              ? ""
              : element.hasAttr("id-string") ? element.attr("id-string") : text(element);
      named = named.isEmpty() ? value : named;
    }
    return new Draft(named.isEmpty() ? place.id() + "#" + number : named, source());
  }

  private void date(Draft draft, Element item, String... names) {
    for (String name : names) {
      Element element = first(item, name);
      if (element != null && draft.published == null) {
        String norm = COMPACT.matcher(element.attr("norm")).replaceAll("$1-$2-$3T$4:$5$6");
        String value = norm.isEmpty() ? text(element) : norm;
        draft.published = Dates.parse(value, "", draft.language, "element " + name);
      }
    }
  }

  /** Paragraphs of markup, whether it stands there as elements or escaped. */
  private void body(Draft draft, @Nullable Element body) {
    if (body == null) {
      sink.refuse(source(), RefusalReason.EMPTY, "an item without text");
      return;
    }
    String inner = body.childrenSize() > 0 ? body.html() : body.wholeText();
    boolean markup = inner.indexOf('<') >= 0 && inner.indexOf('>') > 0;
    draft.text = markup ? BodyMarkup.paragraphs(inner) : BodyMarkup.unescaped(inner.strip(), draft);
    if (!draft.text.isBlank()) {
      PlainTexts.clean(draft);
      dropFeedLine(draft);
      CutEnd.mark(draft);
    }
    sink.article(draft);
  }

  /** Programs of blogs end an item with its title and the blog's, in the words of its language. */
  private static void dropFeedLine(Draft draft) {
    List<Line> lines = Line.of(draft.text);
    Line last = lines.get(lines.size() - 1);
    boolean both =
        !draft.title.isBlank()
            && !draft.outlet.isBlank()
            && last.text().contains(draft.title)
            && last.text().contains(draft.outlet);
    int beside = last.words() - Wording.words(draft.title) - Wording.words(draft.outlet);
    boolean told = draft.dropped.stream().anyMatch(other -> other.span().overlaps(last.span()));
    if (lines.size() > 1 && both && beside <= MOST_BESIDE && !told) {
      draft.dropped.add(new Dropped(last.span(), DropReason.TEMPLATE.word()));
      draft.dropped.sort(null);
    }
  }

  private static String link(Element item) {
    for (Element link : elements(item, "link")) {
      String target = link.hasAttr("href") ? link.attr("href") : text(link);
      if (target.startsWith("http") && !link.attr("rel").equals("self")) {
        return target;
      }
    }
    return "";
  }

  private static List<String> texts(Element item, String... names) {
    List<String> texts = new ArrayList<>();
    for (Element element : elements(item, names)) {
      Element name = first(element, "name");
      texts.add(name == null ? plain(element) : plain(name));
    }
    return texts.stream().filter(text -> !text.isBlank()).toList();
  }

  private static @Nullable Element child(Element parent, String... names) {
    for (String name : names) {
      for (Element child : parent.children()) {
        if (child.normalName().equals(name)) {
          return child;
        }
      }
    }
    return null;
  }

  /** The element of the first of the names that has a word in it; else the first at all. */
  private static @Nullable Element saying(List<Element> elements, String... names) {
    Element empty = null;
    for (String name : names) {
      for (Element element : elements) {
        if (isCalled(element, name)) {
          if (!element.wholeText().isBlank()) {
            return element;
          }
          empty = empty == null ? element : empty;
        }
      }
    }
    return empty;
  }

  private static @Nullable Element first(Element parent, String... names) {
    for (String name : names) {
      List<Element> found = elements(parent, name);
      if (!found.isEmpty()) {
        return found.get(0);
      }
    }
    return null;
  }

  private static List<Element> elements(Element parent, String... names) {
    List<Element> found = new ArrayList<>();
    for (Element element : parent.getAllElements()) {
      for (String wanted : names) {
        if (isCalled(element, wanted)) {
          found.add(element);
        }
      }
    }
    return found;
  }

  private static boolean isCalled(Element element, String wanted) {
    String name = element.normalName().toLowerCase(Locale.ROOT);
    return name.equals(wanted) || name.endsWith(':' + wanted);
  }

  private static String plain(@Nullable Element element) {
    return element == null ? "" : Jsoup.parse(element.wholeText()).text().strip();
  }

  private static String text(@Nullable Element element) {
    return element == null ? "" : element.wholeText().strip();
  }

  private String source() {
    return place.source() + "#" + number;
  }
}
