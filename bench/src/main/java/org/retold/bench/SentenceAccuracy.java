package org.retold.bench;

import static org.retold.bench.SentenceScore.NONE;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retold.align.AlignOptions;
import org.retold.align.PassageAligner;
import org.retold.bench.SentenceScore.Segment;
import org.retold.link.LinkOptions;
import org.retold.link.StoryLinker;
import org.retold.model.Alignment;
import org.retold.model.Article;
import org.retold.model.Lexicon;
import org.retold.model.Passage;
import org.retold.model.PassagePair;
import org.retold.model.Relation;
import org.retold.model.Span;
import org.retold.model.Story;

/**
 * Sentence pairs of retold articles, English with each other language, on the half of the stories
 * that no constant was chosen on; the lexicon is learned on the other half.
 */
final class SentenceAccuracy implements Accuracy {
  private final String set;
  private final String english;
  private final Set<String> languages;
  private final boolean encoded;

  /**
   * @param encoded true to measure with the encoder that the user has, see {@link GivenEncoder}
   */
  SentenceAccuracy(String set, String english, Set<String> languages, boolean encoded) {
    this.set = set;
    this.english = english;
    this.languages = languages;
    this.encoded = encoded;
  }

  @Override
  public String data() {
    return "linking/" + set + (encoded ? " with encoder" : "");
  }

  private Path folder(Path eval) {
    return eval.resolve("linking").resolve(set);
  }

  @Override
  public boolean present(Path eval) {
    return LabelledArticles.present(folder(eval)) && (!encoded || GivenEncoder.present());
  }

  @Override
  public String lacks(Path eval) {
    return encoded && !GivenEncoder.present()
        ? "RETOLD_ENCODER names no folder with an encoder"
        : Accuracy.super.lacks(eval);
  }

  @Override
  public SortedMap<String, Double> measure(Path eval) throws IOException {
    LabelledArticles labelled = LabelledArticles.read(folder(eval));
    Map<String, List<Segment>> segments = segments(folder(eval));
    List<Article> wanted =
        labelled.articles().stream()
            .filter(article -> wanted(labelled.language(article.id())))
            .toList();
    Lexicon lexicon =
        new StoryLinker(LinkOptions.defaults())
            .link(wanted.stream().filter(a -> labelled.isTrain(a.id())).toList())
            .lexicon();
    SortedMap<String, List<Article>> stories =
        wanted.stream()
            .filter(article -> !labelled.isTrain(article.id()))
            .collect(
                Collectors.groupingBy(
                    article -> labelled.story(article.id()), TreeMap::new, Collectors.toList()));
    AlignOptions options = AlignOptions.defaults();
    PassageAligner aligner =
        new PassageAligner(encoded ? options.withEncoder(GivenEncoder.open()) : options);
    SortedMap<String, SentenceScore> scores = new TreeMap<>();
    double[][] said = new double[10][3];
    stories.forEach(
        (name, tellings) ->
            score(
                labelled,
                segments,
                tellings,
                align(aligner, name, tellings, lexicon),
                scores,
                said));
    SortedMap<String, Double> measured = new TreeMap<>();
    scores.forEach((pair, score) -> measured.put(pair + " F1", score.f1()));
    measured.put(
        "precision", scores.values().stream().reduce(NONE, SentenceScore::plus).precision());
    measured.put("1-ece of similarity", 1 - Calibration.error(said));
    measured.put(
        "1-strangers joined", 1 - strangers(labelled, segments, stories, lexicon, aligner));
    measured.put(
        "1-other half joined", 1 - otherHalf(labelled, segments, stories, lexicon, aligner));
    return measured;
  }

  /**
   * Sentences joined where English tells one half of a story and the other languages the other one,
   * of those that could be: reports of one event that have its names in common and no sentence.
   */
  private double otherHalf(
      LabelledArticles labelled,
      Map<String, List<Segment>> segments,
      SortedMap<String, List<Article>> stories,
      Lexicon lexicon,
      PassageAligner aligner) {
    SortedMap<String, SentenceScore> scores = new TreeMap<>();
    double[][] unused = new double[10][3];
    long possible = 0;
    for (List<Article> story : stories.values()) {
      Map<String, List<Segment>> told = new HashMap<>();
      List<Article> halves = new ArrayList<>();
      for (Article article : story) {
        boolean first = labelled.language(article.id()).equals(english);
        Half half = Half.of(article, segments.getOrDefault(article.id(), List.of()), first);
        told.put(article.id(), half.segments());
        halves.add(half.article());
        possible += first ? 0 : half.segments().size();
      }
      score(labelled, told, halves, align(aligner, "halves", halves, lexicon), scores, unused);
    }
    return scores.values().stream().mapToLong(SentenceScore::found).sum() / (double) possible;
  }

  /** Sentences joined to one of another story, of those that could be: each is false. */
  private double strangers(
      LabelledArticles labelled,
      Map<String, List<Segment>> segments,
      SortedMap<String, List<Article>> stories,
      Lexicon lexicon,
      PassageAligner aligner) {
    SortedMap<String, SentenceScore> scores = new TreeMap<>();
    double[][] unused = new double[10][3];
    long possible = 0;
    List<List<Article>> all = List.copyOf(stories.values());
    for (int i = 0; i < all.size(); i++) {
      List<Article> next = all.get((i + 1) % all.size());
      List<Article> mixed =
          Stream.concat(
                  all.get(i).stream().filter(one -> labelled.language(one.id()).equals(english)),
                  next.stream().filter(one -> !labelled.language(one.id()).equals(english)))
              .toList();
      score(labelled, segments, mixed, align(aligner, "strangers", mixed, lexicon), scores, unused);
      possible +=
          next.stream().mapToInt(one -> segments.getOrDefault(one.id(), List.of()).size()).sum();
    }
    return scores.values().stream().mapToLong(SentenceScore::found).sum() / (double) possible;
  }

  private boolean wanted(String language) {
    return language.equals(english) || languages.contains(language);
  }

  private static Alignment align(
      PassageAligner aligner, String name, List<Article> tellings, Lexicon lexicon) {
    List<String> ids = tellings.stream().map(Article::id).toList();
    Story story = new Story(name, ids, "", List.of(), List.of());
    return aligner.align(story, tellings, lexicon);
  }

  private void score(
      LabelledArticles labelled,
      Map<String, List<Segment>> segments,
      List<Article> tellings,
      Alignment alignment,
      SortedMap<String, SentenceScore> scores,
      double[][] said) {
    for (Article one : tellings) {
      if (!labelled.language(one.id()).equals(english)) {
        continue;
      }
      for (Article other : tellings) {
        List<Segment> a = segments.getOrDefault(one.id(), List.of());
        List<Segment> b = segments.getOrDefault(other.id(), List.of());
        if (!other.equals(one) && !a.isEmpty() && !b.isEmpty()) {
          List<PassagePair> pairs = inCodePoints(alignment, one, other);
          scores.merge(
              english + '-' + labelled.language(other.id()),
              SentenceScore.of(pairs, one.id(), a, b),
              SentenceScore::plus);
          for (PassagePair pair : pairs) {
            SentenceScore alone = SentenceScore.of(List.of(pair), one.id(), a, b);
            if (alone.found() > 0) {
              Calibration.count(said, pair.similarity(), alone.hits() == alone.found());
            }
          }
        }
      }
    }
  }

  private static List<PassagePair> inCodePoints(Alignment alignment, Article one, Article other) {
    return alignment.between(one.id(), other.id()).stream()
        .map(
            pair ->
                PassagePair.of(
                    inCodePoints(pair.a(), one, other),
                    inCodePoints(pair.b(), one, other),
                    pair.relation(),
                    pair.relation() == Relation.VERBATIM ? 1 : pair.similarity(),
                    List.of()))
        .toList();
  }

  private static Passage inCodePoints(Passage passage, Article one, Article other) {
    String text = passage.article().equals(one.id()) ? one.text() : other.text();
    return new Passage(
        passage.article(),
        text.codePointCount(0, passage.start()),
        text.codePointCount(0, passage.end()));
  }

  private static Map<String, List<Segment>> segments(Path folder) throws IOException {
    Map<String, List<Segment>> segments = new HashMap<>();
    for (JsonNode node : LabelledArticles.lines(folder.resolve("gold.segments.jsonl.gz"))) {
      List<Segment> read = new ArrayList<>();
      for (JsonNode segment : node.path("segments")) {
        int start = segment.get(1).asInt();
        int end = segment.get(2).asInt();
        if (end > start) {
          read.add(new Segment(segment.get(0).asInt(), new Span(start, end)));
        }
      }
      if (node.path("sentenceAligned").asBoolean(true)) {
        segments.put(node.path("id").asText(), read);
      }
    }
    return segments;
  }
}
