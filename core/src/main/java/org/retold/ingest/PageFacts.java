package org.retold.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.retold.model.Published;

/**
 * What a page says of its article outside the running text.
 *
 * @param url canonical, or empty
 * @param host the outlet's address without www; empty if the page does not say
 * @param body what JSON-LD calls the article's body; evidence, not gospel
 */
record PageFacts(
    String title,
    String outlet,
    OutletNames outletNames,
    List<String> authors,
    String language,
    @Nullable Published published,
    @Nullable Published modified,
    String url,
    String host,
    String section,
    String description,
    String body) {

  /** How addresses begin that lead to the same outlet. */
  private static final List<String> VARIANTS = List.of("www.", "m.", "amp.");

  static PageFacts of(Document page, PageElements elements, String source) {
    return new PageFactsReader(page, elements, source).read();
  }

  /** The address of a URL without www, or empty. */
  static String host(String url) {
    try {
      String host = new URI(url.strip()).getHost();
      return host == null ? "" : withoutVariant(host.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private static String withoutVariant(String host) {
    for (String variant : VARIANTS) {
      if (host.startsWith(variant)) {
        return host.substring(variant.length());
      }
    }
    return host;
  }

  /** True if the page's data name nobody but the outlet. */
  boolean namesNobody() {
    return authors.stream().allMatch(outletNames::is);
  }

  void into(Draft draft) {
    draft.title = title;
    draft.outlet = outlet.isEmpty() ? host : outlet;
    draft.authors = new ArrayList<>(authors);
    draft.language = language;
    draft.published = published;
    put(draft.metadata, "url", url);
    put(draft.metadata, "section", section);
    if (modified != null) {
      draft.metadata.put(
          "modified", modified.value() + Optional.ofNullable(modified.zone()).orElse(""));
    }
  }

  private static void put(Map<String, Object> metadata, String key, String value) {
    if (!value.isEmpty()) {
      metadata.put(key, value);
    }
  }
}
