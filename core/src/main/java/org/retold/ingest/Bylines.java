package org.retold.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a page's article: what its data and its meta elements claim, unless they name the
 * outlet as its own author, and the byline that stands nearest below the headline.
 */
final class Bylines {
  /** In order of trust; any other meta element whose name ends in "author" comes after them. */
  private static final List<String> METAS =
      List.of(
          "author",
          "article:author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "byl",
          "cxenseparse:author",
          "og:article:author",
          "citation_author",
          "article:author_name",
          "twitter:data1",
          "twitter:misc:written by");

  private static final List<String> PATHS =
      List.of(
          "/author/",
          "/authors/",
          "/autor/",
          "/autores/",
          "/autori/",
          "/autore/",
          "/auteur/",
          "/auteurs/",
          "/autoren/",
          "/profile/",
          "/by/");

  /** What stands behind the first stroke of {@link #PATHS}; few links need a closer look. */
  private static final String PATH_STARTS = "abp";

  private static final List<String> CALLED = List.of("byline", "author", "autor", "auteur");

  private static final int LONGEST = 120;

  /** A page that names more in one place lists its staff. */
  private static final int MOST = 8;

  /** How far the names of one byline may stand apart in the tree. */
  private static final int LEVELS = 4;

  private final PageElements elements;
  private final Predicate<String> isOutlet;

  Bylines(PageElements elements, Predicate<String> isOutlet) {
    this.elements = elements;
    this.isOutlet = isOutlet;
  }

  static boolean isMeta(String name) {
    return name.endsWith("author") || METAS.contains(name);
  }

  static boolean isMarked(Element element) {
    Attributes said = element.attributes();
    if (said.get("itemprop").equals("author") || said.get("rel").equals("author")) {
      return true;
    }
    String link = element.normalName().equals("a") ? said.get("href") : "";
    return isPathOfPerson(link);
  }

  static boolean isCalled(String names) {
    if (names.length() < 5) {
      return false;
    }
    String folded = names.toLowerCase(Locale.ROOT);
    return holdsAny(folded, CALLED);
  }

  private static boolean isPathOfPerson(String link) {
    for (int at = link.indexOf('/'); at >= 0; at = link.indexOf('/', at + 1)) {
      char next = at + 1 < link.length() ? link.charAt(at + 1) : ' ';
      for (int i = 0; i < PATHS.size() && PATH_STARTS.indexOf(next) >= 0; i++) {
        if (link.startsWith(PATHS.get(i), at)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean holdsAny(String text, List<String> parts) {
    for (String part : parts) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** The people that are claimed; else those whom the page shows; else what is claimed. */
  List<String> best(List<String> data) {
    List<String> claimed = Authors.names(data);
    List<String> people = people(claimed);
    for (String meta : metas()) {
      if (!people.isEmpty()) {
        break;
      }
      List<String> names = names(meta);
      claimed = claimed.isEmpty() ? names : claimed;
      people = people(names);
    }
    if (!people.isEmpty()) {
      return withLinked(people);
    }
    List<String> visible = Byline.people(visible(), isOutlet);
    return Stream.of(visible, claimed, shared())
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The meta elements that the page has, in order of trust. */
  private List<String> metas() {
    List<String> metas = new ArrayList<>(METAS);
    metas.retainAll(elements.authors.keySet());
    elements.authors.keySet().stream().filter(name -> !METAS.contains(name)).forEach(metas::add);
    return metas;
  }

  private List<String> people(List<String> names) {
    return names.stream().filter(name -> !isOutlet.test(name)).toList();
  }

  /**
   * Those whom the byline names beside all that are claimed, each with a link to a page of theirs.
   */
  private List<String> withLinked(List<String> people) {
    for (Element place : below()) {
      List<String> linked = holdsLinks(place, people.size() + 1) ? linked(place) : List.of();
      if (linked.size() > people.size()
          && linked.size() <= MOST
          && linked.containsAll(people)
          && !isElsewhere(place)) {
        return linked;
      }
    }
    return people;
  }

  /** Most bylines have one link or none, and need not be read. */
  private static boolean holdsLinks(Element place, int least) {
    int links = place.normalName().equals("a") ? 1 : 0;
    for (Node node = place.firstChild(); node != null && links < least; ) {
      links += node.normalName().equals("a") ? 1 : 0;
      node = next(node, place);
    }
    return links >= least;
  }

  /** The names of a byline that is made of nothing but links to the pages of people. */
  private List<String> linked(Element place) {
    Set<String> names = new LinkedHashSet<>();
    StringBuilder rest = new StringBuilder(place.text());
    for (Element link : place.getElementsByTag("a")) {
      String name = link.text().strip();
      int at = name.isEmpty() ? -1 : rest.indexOf(name);
      if (at >= 0 && isMarked(link) && Byline.isName(name) && !isOutlet.test(name)) {
        names.add(name);
        rest.delete(at, at + name.length());
      }
    }
    boolean nothingElse = rest.codePoints().noneMatch(Character::isLetter);
    return nothingElse && !Byline.isRole(place.text()) ? List.copyOf(names) : List.of();
  }

  /** The first value of a meta element, and more of them if they are names. */
  private List<String> names(String meta) {
    List<String> values = elements.authors.getOrDefault(meta, List.of());
    boolean label = meta.equals("twitter:data1");
    return Authors.names(
        IntStream.range(0, values.size())
            .filter(at -> (at == 0 && !label) || Byline.isName(values.get(at)))
            .mapToObj(values::get)
            .toList());
  }

  /** What those who share the page are told under a label such as "Written by". */
  private List<String> shared() {
    List<String> named = new ArrayList<>();
    for (String place : List.of("1", "2")) {
      String label = elements.metas.getOrDefault("twitter:label" + place, "");
      String value = elements.metas.getOrDefault("twitter:data" + place, "");
      if (!value.isEmpty() && Labels.shared().is("byline", label)) {
        named.add(value);
      }
    }
    return Authors.names(named);
  }

  /** The first byline below the headline, else the first of all. */
  private List<String> visible() {
    for (List<Element> places : List.of(below(), elements.bylines)) {
      for (boolean marked : new boolean[] {true, false}) {
        List<String> names = first(places, marked);
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return List.of();
  }

  private List<Element> below() {
    List<Element> all = elements.bylines;
    return all.subList(Math.max(0, elements.bylinesAbove), all.size());
  }

  private static List<String> first(List<Element> places, boolean marked) {
    for (Element place : places) {
      if (isMarked(place) == marked && !isElsewhere(place) && !people(place).isEmpty()) {
        return together(place, places);
      }
    }
    return List.of();
  }

  /** Several authors stand in elements of their own, in one element that holds little else. */
  private static List<String> together(Element place, List<Element> places) {
    Element whole = place;
    for (int level = 0; level < LEVELS; level++) {
      Element up = whole.parent();
      if (up == null || isLong(up) || up.text().length() > LONGEST) {
        break;
      }
      whole = up;
    }
    Set<String> names = new LinkedHashSet<>(people(place));
    for (Element other : places) {
      if (other.parents().contains(whole)) {
        names.addAll(people(other));
      }
    }
    return names.size() > MOST ? List.of() : List.copyOf(names);
  }

  private static List<String> people(Element place) {
    String text = isLong(place) ? "" : place.text().strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return List.of();
    }
    List<String> apart = new ArrayList<>();
    for (Element part : place.getAllElements()) {
      apart.addAll(peopleIn(part.ownText().strip()));
    }
    return apart.size() > 1 ? apart : peopleIn(text);
  }

  /** True if an element holds more than a byline does, told without putting its text together. */
  private static boolean isLong(Element element) {
    int letters = 0;
    for (Node node = element.firstChild(); node != null && letters <= LONGEST; ) {
      if (node instanceof TextNode words) {
        letters += (int) words.getWholeText().chars().filter(c -> c > ' ' && c < 0x7F).count();
      }
      node = next(node, element);
    }
    return letters > LONGEST;
  }

  /** The next node of an element's tree in the order of the page, or null. */
  private static @Nullable Node next(Node node, Element within) {
    Node at = node.childNodeSize() > 0 ? node.childNode(0) : node.nextSibling();
    Node up = node;
    while (at == null && up.parent() != null && !up.parent().equals(within)) {
      up = up.parent();
      at = up.nextSibling();
    }
    return at;
  }

  private static List<String> peopleIn(String text) {
    int label = Labels.shared().prefix("byline", text);
    String rest = label > 0 && label < text.length() ? text.substring(label) : text;
    return Byline.namesIn(rest.replaceFirst("^[\\s:：/／]+", "")).stream()
        // A link to an author's page may say "Latest posts".
        .filter(name -> Furniture.shared().match(name) == null)
        .toList();
  }

  /** Teasers, comments and lists of other articles have authors of their own. */
  private static boolean isElsewhere(Element element) {
    long elsewhere =
        ClassWords.Group.RELATED.bit()
            | ClassWords.Group.COMMENT.bit()
            | ClassWords.Group.POPULAR.bit()
            | ClassWords.Group.FOOTER.bit();
    Element up = element;
    for (int level = 0; level < 8 && up != null; level++) {
      String tag = up.normalName();
      if (tag.equals("article") || tag.equals("main")) {
        return false;
      }
      boolean apart = tag.equals("nav") || tag.equals("footer") || tag.equals("aside");
      // A list of authors is a list of items; only what stands around them can be a teaser.
      long here = level < 3 ? elsewhere : elsewhere | ClassWords.Group.TEASER.bit();
      if (apart || (ClassWords.groups(up.className() + ' ' + up.id()) & here) != 0) {
        return true;
      }
      up = up.parent();
    }
    return false;
  }
}
