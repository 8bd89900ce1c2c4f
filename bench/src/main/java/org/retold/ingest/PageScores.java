package org.retold.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.retold.model.Published;

/**
 * How well articles are taken out of pages, by the measures of {@code score_extraction.py}, on the
 * quarter of the pages that nothing was trained or tuned on.
 */
public final class PageScores {
  private PageScores() {}

  /** What must and what must not be in the text: micro precision, recall and F1 of segments. */
  public static SortedMap<String, Double> segments(Path eval) throws IOException {
    int wanted = 0;
    int found = 0;
    int wrong = 0;
    for (LabelledPages.SegmentPage page : LabelledPages.segments(eval)) {
      if (LabelledPages.isReported(page.name())) {
        String text = even(draft(page.name(), page.html()).text);
        wanted += page.with().size();
        found += (int) page.with().stream().filter(one -> text.contains(even(one))).count();
        wrong += (int) page.without().stream().filter(one -> text.contains(even(one))).count();
      }
    }
    SortedMap<String, Double> scores = new TreeMap<>();
    double precision = found / Math.max(1.0, found + wrong);
    double recall = found / Math.max(1.0, wanted);
    scores.put("precision", precision);
    scores.put("recall", recall);
    scores.put("F1", f1(precision, recall));
    return scores;
  }

  /**
   * Token F1 and F1 of runs of four words against paragraphs checked by hand; title, date to the
   * day, authors.
   */
  public static SortedMap<String, Double> paragraphs(Path eval) throws IOException {
    Means means = new Means();
    for (LabelledPages.ParsedPage page : LabelledPages.parsed(eval)) {
      if (LabelledPages.isReported(page.name())) {
        score(page, draft(page.name(), page.html()), means);
      }
    }
    SortedMap<String, Double> values = means.values();
    for (String set : List.of("", " English", " other")) {
      Double precision = values.remove("shingle precision" + set);
      Double recall = values.remove("shingle recall" + set);
      values.put(
          "shingle F1" + set, precision == null || recall == null ? 0 : f1(precision, recall));
    }
    return values;
  }

  /**
   * Outlets found where the page's data name one that is not looked at: how many, and how many of
   * these are the name in the data, part of it, or part of the address.
   */
  public static SortedMap<String, Double> outlets(Path eval) throws IOException {
    Means means = new Means();
    for (LabelledPages.SegmentPage page : LabelledPages.segments(eval)) {
      if (LabelledPages.isReported(page.name())) {
        outlet(page.html(), means);
      }
    }
    for (LabelledPages.ParsedPage page : LabelledPages.parsed(eval)) {
      if (LabelledPages.isReported(page.name())) {
        outlet(page.html(), means);
      }
    }
    return means.values();
  }

  private static void outlet(String html, Means means) {
    Document page = Jsoup.parse(html);
    PageElements elements = PageWalk.over(page).elements();
    String declared = BodyClaim.letters(PageFactsReader.declaredOutlet(elements));
    if (!declared.isEmpty()) {
      Element canonical = elements.canonical;
      String host = PageFacts.host(canonical == null ? "" : canonical.attr("href"));
      String found = BodyClaim.letters(new PageOutlet(page, elements, host).find());
      means.add("found", found.isEmpty() ? 0 : 1);
      if (!found.isEmpty()) {
        boolean same =
            declared.contains(found)
                || found.contains(declared)
                || BodyClaim.letters(host).contains(found);
        means.add("same", same ? 1 : 0);
      }
    }
  }

  private static void score(LabelledPages.ParsedPage page, Draft draft, Means means) {
    List<String> must = new ArrayList<>();
    List<String> may = new ArrayList<>();
    JsonNode gold = page.gold();
    may.add(gold.path("title").asText(""));
    gold.path("body").path("summary").forEach(text -> may.add(text.asText()));
    for (JsonNode section : gold.path("body").path("sections")) {
      section.path("headline").forEach(text -> may.add(text.asText()));
      for (JsonNode paragraph : section.path("paragraphs")) {
        may.add(paragraph.asText());
        must.add(paragraph.asText());
      }
    }
    if (!must.isEmpty()) {
      tokens(Tokens.of(join(must)), Tokens.of(join(may)), Tokens.of(draft.text), means);
      shingles(join(must), join(may.subList(1, may.size())), draft, means);
      facts(gold, draft, means);
    }
  }

  private static String join(List<String> paragraphs) {
    return String.join("\n", paragraphs);
  }

  private static void tokens(List<String> must, List<String> may, List<String> text, Means means) {
    double precision = Tokens.common(may, text) / Math.max(1.0, text.size());
    double recall = Tokens.common(must, text) / (double) must.size();
    means.add("token F1", f1(precision, recall));
  }

  /** Precision against the whole record, recall against its paragraphs: headings are free. */
  private static void shingles(String must, String may, Draft draft, Means means) {
    Map<List<String>, Integer> text = Shingles.of(draft.text);
    Map<List<String>, Integer> wanted = Shingles.of(must);
    double precision = Shingles.common(Shingles.of(may), text) / Math.max(1.0, Shingles.size(text));
    double recall = Shingles.common(wanted, text) / Math.max(1.0, Shingles.size(wanted));
    for (String set : List.of("", draft.language.equals("en") ? " English" : " other")) {
      means.add("shingle precision" + set, precision);
      means.add("shingle recall" + set, recall);
    }
  }

  private static void facts(JsonNode gold, Draft draft, Means means) {
    String title = gold.path("title").asText("");
    if (!title.isEmpty()) {
      means.add("title", Tokens.of(title).equals(Tokens.of(draft.title)) ? 1 : 0);
    }
    String date = gold.path("publishing_date").asText("");
    if (date.length() >= 10) {
      Published published = draft.published;
      String day = published == null ? "" : published.value();
      means.add("date", day.startsWith(date.substring(0, 10)) ? 1 : 0);
    }
    Set<List<String>> authors = new HashSet<>();
    gold.path("authors").forEach(author -> authors.add(Tokens.of(author.asText())));
    if (!authors.isEmpty()) {
      Set<List<String>> named = new HashSet<>();
      draft.authors.forEach(author -> named.add(Tokens.of(author)));
      means.add("authors", authors.equals(named) ? 1 : 0);
    }
  }

  private static Draft draft(String name, String html) {
    Draft draft = Pages.read(name, name, html);
    Page page = draft.page;
    draft.text = page == null ? "" : page.text();
    return draft;
  }

  private static String even(String text) {
    return text.replaceAll("(?U)\\s+", " ").strip();
  }

  private static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static final class Means {
    private final SortedMap<String, double[]> sums = new TreeMap<>();

    void add(String name, double value) {
      double[] sum = sums.computeIfAbsent(name, key -> new double[2]);
      sum[0] += value;
      sum[1]++;
    }

    SortedMap<String, Double> values() {
      SortedMap<String, Double> values = new TreeMap<>();
      sums.forEach((name, sum) -> values.put(name, sum[0] / sum[1]));
      return values;
    }
  }
}
