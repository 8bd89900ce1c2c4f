package org.retold.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Chooses the headline among what the page's data, its head and its headings say. */
final class Headlines {
  private final Document page;
  private final List<Element> elements;
  private final String shared;
  private final String data;

  Headlines(Document page, List<Element> elements, String shared, String data) {
    this.page = page;
    this.elements = elements;
    this.shared = shared;
    this.data = data;
  }

  /**
   * What two data agree on, else the h1 that one of them confirms. Outlets write several headlines
   * for one article; the reader saw the h1.
   */
  String best() {
    String head = page.title().strip();
    List<String> claims = List.of(data, shared, head);
    List<String> headings = new ArrayList<>();
    for (Element heading : elements) {
      headings.add(heading.text().strip());
    }
    if (!data.isEmpty() && Wording.bareKey(data).equals(Wording.bareKey(shared))) {
      return data;
    }
    for (String heading : headings) {
      if (claims.stream().anyMatch(claim -> confirms(claim, heading))) {
        return heading;
      }
    }
    if (!data.isEmpty()) {
      return data;
    }
    if (!shared.isEmpty()) {
      return shared;
    }
    return headings.size() == 1 && !headings.get(0).isEmpty() ? headings.get(0) : withoutSite(head);
  }

  private static boolean confirms(String claim, String heading) {
    String a = Wording.bareKey(claim);
    String b = Wording.bareKey(heading);
    return b.length() >= 8 && a.contains(b);
  }

  /** "Headline | Outlet" without the outlet. */
  private static String withoutSite(String title) {
    String[] parts = title.split("\\s+[|·•»–—-]\\s+", -1);
    String longest = "";
    for (String part : parts) {
      longest = part.length() > longest.length() ? part : longest;
    }
    return longest.strip();
  }
}
