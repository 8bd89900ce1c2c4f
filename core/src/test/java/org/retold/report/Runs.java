package org.retold.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.retold.model.Alignment;
import org.retold.model.Article;
import org.retold.model.Comparison;
import org.retold.model.Derivation;
import org.retold.model.Discrepancy;
import org.retold.model.Ingested;
import org.retold.model.Lexicon;
import org.retold.model.LinkEvidence;
import org.retold.model.Linking;
import org.retold.model.PassagePair;
import org.retold.model.Rejected;
import org.retold.model.RunReport;
import org.retold.model.Stemma;
import org.retold.model.Story;
import org.retold.model.StoryReport;
import org.retold.model.Witness;

/** Runs of one story, or of none, for tests that care for a single thing. */
final class Runs {
  private Runs() {}

  static RunReport of(
      List<Told> tellings,
      List<PassagePair> pairs,
      List<Derivation> lines,
      List<Discrepancy> findings) {
    List<Article> articles = tellings.stream().map(Told::article).toList();
    List<String> ids = articles.stream().map(Article::id).toList();
    Story story =
        new Story(
            "s1",
            ids,
            articles.get(0).title(),
            List.of(new LinkEvidence("words", articles.get(0).title(), ids)),
            List.of());
    List<Witness> witnesses = new ArrayList<>();
    for (String id : ids) {
      witnesses.add(new Witness(siglum(witnesses.size()), id));
    }
    StoryReport report =
        new StoryReport(
            story,
            articles,
            new Alignment("s1", pairs, true),
            new Stemma("s1", witnesses, lines, new Stemma.Nearest("A", "B", 0.41, 0.5)),
            new Comparison("s1", List.of(), List.of(), findings, List.of(), List.of()));
    return run(articles, List.of(), List.of(report), List.of());
  }

  static RunReport ofNothing(List<Told> alone, List<Rejected> rejected) {
    return run(
        alone.stream().map(Told::article).toList(),
        alone.stream().map(told -> new Linking.Alone(told.id(), List.of())).toList(),
        List.of(),
        rejected);
  }

  private static RunReport run(
      List<Article> articles,
      List<Linking.Alone> alone,
      List<StoryReport> stories,
      List<Rejected> rejected) {
    return new RunReport(
        new Ingested(articles, rejected),
        new Linking(stories.stream().map(StoryReport::story).toList(), alone, Lexicon.EMPTY),
        stories,
        new RunReport.Colophon("0.1.0", new TreeMap<>(Map.of()), 1, Map.of()));
  }

  /** A to Z, then Aa to Zz. */
  static String siglum(int index) {
    String letter = Character.toString('A' + index % 26);
    return index < 26 ? letter : letter + Character.toString('a' + (index / 26 - 1));
  }
}
