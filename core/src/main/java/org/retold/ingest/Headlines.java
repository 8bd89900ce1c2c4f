package org.retold.ingest;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Chooses the headline among what the page's data, its head and its headings say. */
final class Headlines {
  /** What parts a headline from the outlet's name behind it. */
  private static final Pattern PARTS = Pattern.compile("\\s+[·•»–—-]\\s+|\\s*[|｜ㅣ]\\s*");

  private static final int LEAST_LETTERS = 8;

  /** Of a headline behind a kicker. */
  private static final int LEAST_HEADLINE = 16;

  private static final int MOST_KICKER = 8;

  /** A title of fewer words may be the page's: "Print version". */
  private static final int LEAST_WORDS = 4;

  private final String head;
  private final List<String> headings;

  /** What h1 elements say that is not the outlet's name; if nothing, the second rank speaks. */
  private final List<String> first;

  private final List<String> crumbs;
  private final Predicate<String> isSite;

  Headlines(String head, PageElements elements, Predicate<String> isSite) {
    List<String> first = texts(elements.headlines).stream().filter(isSite.negate()).toList();
    this.headings = first.isEmpty() ? texts(elements.seconds) : first;
    this.crumbs = first.isEmpty() ? texts(elements.crumbs) : List.of();
    this.first = first;
    this.isSite = isSite;
    this.head = head.strip();
  }

  private static List<String> texts(List<Element> headings) {
    return headings.stream().map(heading -> heading.text().strip()).toList();
  }

  /**
   * What two data agree on, else the h1 that one of them confirms. Outlets write several headlines
   * for one article; the reader saw the h1.
   *
   * @param data the headline of the page's schema.org data, or empty
   * @param shared the headline for those who share the page, or empty
   */
  String best(String data, String shared) {
    String told = withoutSite(data);
    String passed = withoutSite(shared);
    if (!told.isEmpty() && BodyClaim.letters(told).equals(BodyClaim.letters(passed))) {
      return told;
    }
    for (String heading : headings) {
      for (String claim : List.of(told, passed, head)) {
        if (confirms(claim, heading)) {
          return withoutSite(heading);
        }
      }
      for (String claim : List.of(told, passed)) {
        if (isBehindKicker(claim, heading)) {
          return claim;
        }
      }
    }
    return unconfirmed(told, passed);
  }

  private String unconfirmed(String told, String passed) {
    if (!told.isEmpty() && (passed.isEmpty() || !isCrumb(told))) {
      return told;
    }
    if (!passed.isEmpty()) {
      return passed;
    }
    return first.size() == 1 && !first.get(0).isEmpty() ? first.get(0) : ofHead();
  }

  private boolean isCrumb(String claim) {
    return crumbs.stream().anyMatch(crumb -> Wording.bareKey(crumb).equals(Wording.bareKey(claim)));
  }

  /** "Kicker Headline" in one heading, of which the page's data give the headline alone. */
  private static boolean isBehindKicker(String claim, String heading) {
    String a = Wording.bareKey(claim);
    String b = Wording.bareKey(heading);
    int kicker = Wording.words(heading) - Wording.words(claim);
    return a.length() >= LEAST_HEADLINE
        && b.length() > a.length()
        && b.endsWith(a)
        && kicker <= MOST_KICKER;
  }

  private static boolean confirms(String claim, String heading) {
    String a = Wording.bareKey(claim);
    String b = Wording.bareKey(heading);
    return b.length() >= LEAST_LETTERS && a.contains(b);
  }

  /**
   * "Headline - Outlet" without the outlet: what follows the last dash is the outlet's if it is the
   * outlet's name or address, or if a heading of the page is the rest alone.
   */
  private String withoutSite(String claim) {
    String rest = claim.strip();
    for (int end = lastPart(rest); end > 0; end = lastPart(rest)) {
      String before = rest.substring(0, end).strip();
      Matcher parts = PARTS.matcher(rest).region(end, rest.length());
      String tail = parts.lookingAt() ? rest.substring(parts.end()) : "";
      boolean alone =
          headings.stream()
              .anyMatch(heading -> Wording.bareKey(heading).equals(Wording.bareKey(before)));
      if (before.isEmpty() || !(alone || isSite.test(tail))) {
        return rest;
      }
      rest = before;
    }
    return rest;
  }

  private static int lastPart(String claim) {
    Matcher parts = PARTS.matcher(claim);
    int last = -1;
    while (parts.find()) {
      last = parts.start();
    }
    return last;
  }

  private String ofHead() {
    String longest = longest();
    return Wording.words(longest) >= LEAST_WORDS
        ? longest
        : headings.stream()
            .filter(heading -> Wording.words(heading) >= LEAST_WORDS)
            .findFirst()
            .orElse(longest);
  }

  private String longest() {
    String longest = "";
    for (String part : PARTS.split(head, -1)) {
      longest = part.length() > longest.length() ? part : longest;
    }
    return longest.strip();
  }
}
