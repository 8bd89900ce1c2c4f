package org.retold.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.retold.model.Published;

/** Weighs what JSON-LD, meta elements, microdata and the visible page say of an article. */
final class PageFactsReader {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "article:published",
          "datepublished",
          "parsely-pub-date",
          "sailthru.date",
          "cxenseparse:recs:publishtime",
          "publish-date",
          "publishdate",
          "pubdate",
          "publication_date",
          "date.issued",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.issued",
          "dc.date",
          "dcterms.date",
          "dc.created",
          "citation_date",
          "article.published",
          "published_time",
          "timestamp",
          "last-modified-date",
          "originalpublicationdate",
          "og:pubdate",
          "date",
          "article_date_original",
          "ptime");

  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "datemodified",
          "last-modified",
          "dcterms.modified",
          "dc.date.modified",
          "lastmod");

  private static final List<String> TITLES =
      List.of(
          "og:title", "twitter:title", "dc.title", "headline", "parsely-title", "sailthru.title");

  private static final List<String> OUTLETS =
      List.of(
          "og:site_name",
          "application-name",
          "publisher",
          "dc.publisher",
          "article:publisher_name",
          "apple-mobile-web-app-title");

  private final Document page;
  private final String source;
  private final PageElements elements;
  private final Map<String, String> metas;
  private final JsonLd data;
  private final String language;

  private final String url;

  private final String host;

  private final String outlet;

  private final OutletNames names;

  PageFactsReader(Document page, PageElements elements, String source) {
    this.page = page;
    this.source = source;
    this.elements = elements;
    this.metas = elements.metas;
    this.data = JsonLd.of(elements.data);
    this.language = language();
    this.url = url();
    this.host = PageFacts.host(url);
    this.outlet = outlet();
    this.names = new OutletNames(outlet, first(OUTLETS), host);
  }

  PageFacts read() {
    Published published = published();
    return new PageFacts(
        title(),
        outlet,
        names,
        authors(),
        language,
        published,
        modified(),
        url,
        host,
        first(List.of("article:section", "section", "parsely-section")),
        first(List.of("description", "og:description", "twitter:description")),
        data.body());
  }

  private String language() {
    Element html = elements.root;
    String declared =
        html != null && html.hasAttr("lang")
            ? html.attr("lang")
            : first(List.of("og:locale", "content-language", "language", "dc.language"));
    String bare = declared.strip();
    int end = 0;
    while (end < bare.length() && "-_,; ".indexOf(bare.charAt(end)) < 0) {
      end++;
    }
    String primary = bare.substring(0, end).toLowerCase(Locale.ROOT);
    boolean coded = primary.length() == 2 || primary.length() == 3;
    return coded && primary.chars().allMatch(c -> c >= 'a' && c <= 'z') ? primary : "";
  }

  private String first(List<String> keys) {
    return first(metas, keys);
  }

  private static String first(Map<String, String> metas, List<String> keys) {
    for (String key : keys) {
      String value = metas.get(key);
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return "";
  }

  private String title() {
    return new Headlines(page.title(), elements, names::isBehindHeadline)
        .best(data.headline(), first(TITLES));
  }

  /** What the data about the article call the outlet; empty if they do not. */
  static String declaredOutlet(PageElements elements) {
    return outlet(JsonLd.of(elements.data), elements.metas);
  }

  private static String outlet(JsonLd data, Map<String, String> metas) {
    String named = data.publisher();
    return named.isEmpty() ? first(metas, OUTLETS) : named;
  }

  private String outlet() {
    String named = outlet(data, metas);
    return named.isEmpty() ? new PageOutlet(page, elements, host).find() : named;
  }

  private String url() {
    Element canonical = elements.canonical;
    String link = canonical == null ? "" : canonical.attr("href").strip();
    link = SavedPage.original(link);
    if (!link.startsWith("http")) {
      link = metas.getOrDefault("og:url", "");
    }
    if (!link.startsWith("http")) {
      link = source.startsWith("http") ? source : SavedPage.address(page);
    }
    return link.startsWith("http") ? link : "";
  }

  private List<String> authors() {
    return new Bylines(elements, names::is).best(data.authors());
  }

  private @Nullable Published published() {
    return date(data.published(), "JSON-LD datePublished")
        .or(() -> fromMetas(PUBLISHED))
        .or(() -> fromTimes(elements.published))
        .or(() -> fromTimes(elements.times))
        .orElse(null);
  }

  private @Nullable Published modified() {
    return date(data.modified(), "JSON-LD dateModified").or(() -> fromMetas(MODIFIED)).orElse(null);
  }

  private Optional<Published> fromMetas(List<String> keys) {
    for (String key : keys) {
      Optional<Published> found = date(metas.getOrDefault(key, ""), "meta " + key);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Published> fromTimes(List<Element> times) {
    for (Element time : times) {
      Optional<Published> found = date(written(time), time.normalName() + " element");
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static String written(Element time) {
    for (String attribute : List.of("datetime", "content", "title")) {
      if (time.hasAttr(attribute)) {
        return time.attr(attribute);
      }
    }
    return time.text();
  }

  private Optional<Published> date(String value, String evidence) {
    // Of thirty places where pages put a date, most are empty.
    if (value.isBlank()) {
      return Optional.empty();
    }
    return PrintedDate.ofAnyCalendar(value, language)
        .filter(date -> !Dates.isZero(date.value()))
        .map(date -> date.published(evidence));
  }
}
