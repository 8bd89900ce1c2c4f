package org.retold.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The elements of a page that speak about its article, collected as a walk comes to them. */
final class PageElements {
  private static final String[] NAMES = {"property", "name", "itemprop", "http-equiv"};

  private static final List<String> LOGOS =
      List.of("logo", "masthead", "site-title", "site-name", "sitename", "sitetitle");

  private static final int MOST_SECONDS = 12;

  private static final int MOST_LINKS = 80;

  private static final int LEVELS = 6;

  /** Names of meta elements in lower case, the first of each. */
  final Map<String, String> metas = new HashMap<>();

  /** Bodies of schema.org scripts. */
  final List<String> data = new ArrayList<>();

  /** Values of the meta elements that name authors, by name in lower case. */
  final Map<String, List<String>> authors = new TreeMap<>();

  /** Elements that are marked, linked or called as a byline, in the order of the page. */
  final List<Element> bylines = new ArrayList<>();

  /** How many of the bylines stand before the first h1. */
  int bylinesAbove = -1;

  /** h1 and what is marked as the headline; the last crumb of a trail is none, though an h1. */
  final List<Element> headlines = new ArrayList<>();

  /** The first headings of the second rank: headlines of pages whose h1 is a crumb. */
  final List<Element> seconds = new ArrayList<>();

  /** What h1 elements say that are crumbs. */
  final List<Element> crumbs = new ArrayList<>();

  /** What is linked first: ways home stand near the top. */
  final List<Element> links = new ArrayList<>();

  /** Elements that hold the sign of copyright. */
  final List<Element> rights = new ArrayList<>();

  /** Elements marked as the date of publication, then other time elements. */
  final List<Element> published = new ArrayList<>();

  final List<Element> times = new ArrayList<>();

  private final PageNames names;

  @Nullable Element canonical;

  @Nullable Element root;

  PageElements(PageNames names) {
    this.names = names;
  }

  /** Every element of the page, in order; the names are at the same. */
  void read(Element element) {
    switch (element.normalName()) {
      case "meta" -> meta(element);
      case "script" -> script(element);
      case "html" -> root = element;
      case "link" -> link(element);
      case "h1" -> first(element);
      case "h2" -> second(element);
      case "time", "abbr" -> time(element);
      case "a" -> anchor(element);
      default -> property(element);
    }
  }

  /** Words that stand in an element itself. */
  void read(Element parent, String words) {
    if (words.indexOf('©') >= 0) {
      rights.add(parent);
    }
  }

  private void anchor(Element anchor) {
    if (links.size() < MOST_LINKS && anchor.hasAttr("href")) {
      links.add(anchor);
    }
    property(anchor);
  }

  private void first(Element heading) {
    if (!isLogo(heading.className()) && !isLogo(heading.id())) {
      (isCrumb(heading) ? crumbs : headlines).add(heading);
    }
    bylinesAbove = bylinesAbove < 0 ? bylines.size() : bylinesAbove;
  }

  private void second(Element heading) {
    if (seconds.size() < MOST_SECONDS) {
      seconds.add(heading);
    }
    property(heading);
  }

  /** The outlet's own name at the top of its page, by what templates call it. */
  private static boolean isLogo(String named) {
    String name = named.toLowerCase(Locale.ROOT);
    return LOGOS.stream().anyMatch(name::contains);
  }

  /** For search engines the last crumb of the trail is an h1; readers see another headline. */
  private static boolean isCrumb(Element heading) {
    Element up = heading;
    for (int level = 0; level < LEVELS && up != null; level++) {
      String named = up.className().toLowerCase(Locale.ROOT);
      if (up.normalName().equals("nav") || named.contains("crumb")) {
        return true;
      }
      up = up.parent();
    }
    return false;
  }

  private void meta(Element meta) {
    String value = meta.attr("content").strip();
    if (value.isEmpty()) {
      return;
    }
    for (String attribute : NAMES) {
      String key = meta.attr(attribute);
      if (!key.isEmpty()) {
        String name = key.toLowerCase(Locale.ROOT).strip();
        metas.putIfAbsent(name, value);
        if (Bylines.isMeta(name)) {
          authors.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        }
      }
    }
  }

  private void script(Element script) {
    if (script.attr("type").equalsIgnoreCase("application/ld+json")) {
      data.add(script.data());
    }
  }

  private void link(Element link) {
    if (canonical == null && link.attr("rel").equalsIgnoreCase("canonical")) {
      canonical = link;
    }
  }

  private boolean isCalled(Element element) {
    return names.called().byline() || Bylines.isCalled(element.attributes().get("data-testid"));
  }

  private void time(Element time) {
    String property = time.attr("itemprop");
    boolean marked =
        time.hasAttr("pubdate")
            || property.equals("datePublished")
            || time.hasClass("published")
            || time.hasClass("entry-date");
    if (marked) {
      published.add(time);
    } else if (time.hasAttr("datetime")) {
      times.add(time);
    }
  }

  private void property(Element element) {
    if (names.isBare() || names.isOnlyCalled()) {
      if (names.called().byline()) {
        bylines.add(element);
      }
      return;
    }
    if (Bylines.isMarked(element) || isCalled(element)) {
      bylines.add(element);
    }
    String property = element.attributes().get("itemprop");
    if (property.equals("headline")) {
      headlines.add(element);
    } else if (property.equals("datePublished")) {
      published.add(element);
    }
  }
}
