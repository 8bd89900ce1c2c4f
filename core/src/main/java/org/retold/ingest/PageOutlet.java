package org.retold.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The outlet's name where a page's data about the article do not say it: what the data call the
 * site, else what stands beside the headline in the page's title or links to the first page, if
 * another ground speaks for it too. A section stands in both places; it is not in the notice of
 * rights, nor in the address, nor called as papers are.
 */
final class PageOutlet {
  private static final Pattern PARTS = Pattern.compile("\\s+[·•»–—-]\\s+|\\s*[|｜ㅣ]\\s*");

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’&.,:!/\\- ]{1,60}");

  /** An address without a path. */
  private static final Pattern SITE = Pattern.compile("https?://[^/?#]+/?");

  private static final int MOST_WORDS = 6;

  /** Shorter names stand in notices and addresses by chance. */
  private static final int LEAST_LETTERS = 4;

  private static final int LEAST_UNSPACED = 2;

  private static final int LEAST_GROUNDS = 2;

  /** Pictures that link home are described so, in most languages. */
  private static final Pattern LOGO = Pattern.compile("(?iU)\\blogo\\b");

  private static final Pattern EDGES = Pattern.compile("[\\s-]+$|^[\\s-]+|(?<=\\s)\\s+");

  private final Document page;
  private final PageElements elements;
  private final String host;

  private final String title;

  /** What the page shows first. */
  private final String firstWords;

  /** How many places give a name, by its letters, and how it is written in the first of them. */
  private final Map<String, Integer> grounds = new LinkedHashMap<>();

  private final Map<String, String> written = new HashMap<>();

  PageOutlet(Document page, PageElements elements, String host) {
    this.page = page;
    this.elements = elements;
    this.host = host;
    this.title = page.title();
    this.firstWords = firstWords();
  }

  /** The name, or empty if nothing is sure. */
  String find() {
    String site = firstName(JsonLd.names(elements.data, "WebSite"));
    if (!site.isEmpty()) {
      return site;
    }
    List<String> bodies = JsonLd.names(elements.data, "Organization");
    besideHeadline().forEach(this::add);
    linksHome().forEach(this::add);
    bodies.forEach(this::add);
    if (!firstWords.isEmpty() && HeadOutlet.isCapitalisedPaper(firstWords)) {
      add(firstWords);
    }
    String best = best();
    return best.isEmpty() ? firstName(bodies) : best;
  }

  private static String firstName(List<String> names) {
    return names.stream().filter(PageOutlet::isName).findFirst().orElse("");
  }

  private String best() {
    String rights = grounds.isEmpty() ? "" : rights();
    OutletNames address = new OutletNames("", "", host);
    String best = "";
    int most = LEAST_GROUNDS - 1;
    for (Map.Entry<String, Integer> one : grounds.entrySet()) {
      String name = written.getOrDefault(one.getKey(), "");
      int all =
          one.getValue()
              + (rights.contains(one.getKey()) ? 1 : 0)
              + (isMasthead(name) ? 1 : 0)
              + (HeadOutlet.isPaper(name) ? 1 : 0)
              + (!host.isEmpty() && address.isBehindHeadline(name) ? 1 : 0);
      if (all > most) {
        most = all;
        best = name;
      }
    }
    return best;
  }

  private void add(String name) {
    String text = EDGES.matcher(LOGO.matcher(name).replaceAll(" ")).replaceAll("");
    if (isName(text)) {
      String key = BodyClaim.letters(text);
      grounds.merge(key, 1, Integer::sum);
      written.putIfAbsent(key, text);
    }
  }

  private static boolean isName(String text) {
    int letters = BodyClaim.letters(text).length();
    return NAME.matcher(text).matches()
        && letters >= (Wording.isUnspaced(text.codePointAt(0)) ? LEAST_UNSPACED : LEAST_LETTERS)
        && Wording.words(text) <= MOST_WORDS
        && !HeadlinePick.isMenu(text)
        && !Labels.shared().is("home", text)
        && Furniture.shared().match(text) == null;
  }

  /** A masthead, if it is called as papers are. */
  private String firstWords() {
    return page.body()
        .nodeStream(TextNode.class)
        .map(TextNode::text)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  /** The first and the last part of the page's title, and what stands before a colon. */
  private List<String> besideHeadline() {
    String[] parts = PARTS.split(title, -1);
    List<String> names = new ArrayList<>();
    if (parts.length > 1) {
      names.add(parts[parts.length - 1]);
      names.add(parts[0]);
    }
    int colon = title.indexOf(": ");
    if (colon > 0 && title.lastIndexOf(' ', colon) > 0) {
      names.add(title.substring(0, colon));
    }
    return names;
  }

  /** True if the page itself begins with a name that stands in its title, and no headline does. */
  private boolean isMasthead(String name) {
    // The words of the whole page are put together only where its first ones leave it open.
    String first = firstWords.strip();
    if (!title.contains(name) || !(first.startsWith(name) || name.startsWith(first))) {
      return false;
    }
    String shown = page.body().text();
    return shown.startsWith(name)
        && elements.headlines.stream().noneMatch(heading -> heading.text().startsWith(name))
        && (shown.length() == name.length() || !Character.isLetter(shown.charAt(name.length())));
  }

  /** What links to the outlet's first page say, or the pictures in them; each name once. */
  private List<String> linksHome() {
    List<String> names = new ArrayList<>();
    for (Element link : elements.links) {
      if (isHome(link.attr("href").strip())) {
        Element picture = link.selectFirst("img[alt]");
        for (String name :
            List.of(link.text(), link.attr("title"), picture == null ? "" : picture.attr("alt"))) {
          String first = PARTS.split(name, 2)[0];
          if (!first.isBlank() && !names.contains(first)) {
            names.add(first);
          }
        }
      }
    }
    return names;
  }

  private boolean isHome(String href) {
    return href.equals("/")
        || href.equals("./")
        || (!host.isEmpty()
            && href.startsWith("http")
            && SITE.matcher(href).matches()
            && PageFacts.host(href).equals(host));
  }

  /** The letters of the lines that say whose the rights are. */
  private String rights() {
    StringBuilder lines = new StringBuilder();
    for (Element element : elements.rights) {
      lines.append(BodyClaim.letters(element.text())).append(' ');
    }
    return lines.toString();
  }
}
