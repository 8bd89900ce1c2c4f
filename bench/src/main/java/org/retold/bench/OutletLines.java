package org.retold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.retold.Retold;
import org.retold.RetoldOptions;
import org.retold.model.Article;
import org.retold.model.Derivation;
import org.retold.model.Embedded;
import org.retold.model.RunReport;
import org.retold.model.Span;
import org.retold.model.Stemma;
import org.retold.model.StoryReport;
import org.retold.text.Words;

/**
 * Lines that are drawn between real reports of one event, where most desks wrote on their own: how
 * many of those that are said to be sure does the wording show? It does if forty words of the copy
 * stand, outside quotation marks, in runs of eight or more that the exemplar has too, or if the
 * copy names the exemplar's outlet. Counted from the texts alone, not from what was aligned.
 */
public final class OutletLines implements Accuracy {
  private static final int RUN = 8;
  private static final int SHOWN = 40;
  private static final double SURE = .9;
  private static final double PROBABLE = .5;

  @Override
  public String data() {
    return "derive-outlets";
  }

  @Override
  public boolean present(Path eval) {
    return Files.isReadable(docs(eval));
  }

  private static Path docs(Path eval) {
    return eval.resolve("linking/outlets/docs.jsonl.gz");
  }

  @Override
  public SortedMap<String, Double> measure(Path eval) throws IOException {
    RunReport report =
        new Retold(RetoldOptions.defaults()).run(List.of(docs(eval).toAbsolutePath().toString()));
    Map<String, Article> articles =
        report.ingested().articles().stream()
            .collect(Collectors.toMap(Article::id, Function.identity()));
    int[] sure = new int[2];
    int[] probable = new int[2];
    int tellings = 0;
    for (StoryReport story : report.stories()) {
      tellings += story.story().articles().size();
      for (Derivation line : story.stemma().derivations()) {
        int shown = isShown(line, story.stemma(), articles) ? 1 : 0;
        count(line.confidence() >= SURE, shown, sure);
        count(line.confidence() >= PROBABLE, shown, probable);
      }
    }
    SortedMap<String, Double> measures = new TreeMap<>();
    measures.put("sure lines that the wording shows", sure[1] / (double) Math.max(1, sure[0]));
    measures.put("sure lines a telling", sure[0] / (double) Math.max(1, tellings));
    measures.put(
        "probable lines that the wording shows", probable[1] / (double) Math.max(1, probable[0]));
    measures.put("probable lines a telling", probable[0] / (double) Math.max(1, tellings));
    return measures;
  }

  private static void count(boolean counts, int shown, int[] sums) {
    sums[0] += counts ? 1 : 0;
    sums[1] += counts ? shown : 0;
  }

  /** Of a source that nobody holds its other copies must show the words. */
  private static boolean isShown(Derivation line, Stemma stemma, Map<String, Article> articles) {
    if (line.evidence().stream().anyMatch(e -> e.kind().equals("credit"))) {
      return true;
    }
    if (stemma.witness(line.from()).orElseThrow().isInferred()) {
      return stemma.derivations().stream()
          .filter(other -> other.from().equals(line.from()) && !other.to().equals(line.to()))
          .anyMatch(other -> shareWords(line.to(), other.to(), stemma, articles));
    }
    return shareWords(line.to(), line.from(), stemma, articles);
  }

  private static boolean shareWords(
      String copy, String other, Stemma stemma, Map<String, Article> articles) {
    Article one = articles.get(stemma.witness(copy).orElseThrow().article());
    Article two = articles.get(stemma.witness(other).orElseThrow().article());
    return one != null && two != null && equalWords(one, two) >= SHOWN;
  }

  private static int equalWords(Article copy, Article exemplar) {
    Words words = Words.of(copy.text(), copy.kept());
    Words others = Words.of(exemplar.text(), exemplar.kept());
    Set<List<String>> runs = new HashSet<>();
    for (int w = 0; w + RUN <= others.size(); w++) {
      runs.add(run(others, w));
    }
    BitSet equal = new BitSet();
    for (int w = 0; w + RUN <= words.size(); w++) {
      if (runs.contains(run(words, w))) {
        equal.set(w, w + RUN);
      }
    }
    return (int) equal.stream().filter(w -> !isQuoted(copy, words.span(w))).count();
  }

  private static List<String> run(Words words, int from) {
    return IntStream.range(from, from + RUN).mapToObj(words::form).toList();
  }

  private static boolean isQuoted(Article article, Span word) {
    return article.embedded().stream()
        .anyMatch(e -> e.kind() == Embedded.Kind.QUOTATION && e.span().contains(word));
  }
}
