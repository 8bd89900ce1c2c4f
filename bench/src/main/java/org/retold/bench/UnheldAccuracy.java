package org.retold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.retold.align.AlignOptions;
import org.retold.align.PassageAligner;
import org.retold.derive.DeriveOptions;
import org.retold.derive.HeldSources;
import org.retold.derive.StemmaBuilder;
import org.retold.link.LinkOptions;
import org.retold.link.StoryLinker;
import org.retold.model.Alignment;
import org.retold.model.Article;
import org.retold.model.Lexicon;
import org.retold.model.Story;
import org.retold.reuse.Attestation;

/**
 * Which two had a third before them that nobody holds: pairs of tellings of which one was taken
 * from the other, both from a hidden text, or neither from anything ({@link RetoldPairs}), on the
 * half that nothing was chosen on.
 */
public final class UnheldAccuracy implements Accuracy {
  private static final int COPIED = 80;
  private static final List<String> SETS = List.of("ntrex", "meantime");

  @Override
  public String data() {
    return "derive-unheld";
  }

  @Override
  public boolean present(Path eval) {
    return SETS.stream().allMatch(set -> LabelledArticles.present(folder(eval, set)))
        && LabelledArticles.present(folder(eval, "outlets"))
        && Files.isReadable(pool(eval));
  }

  private static Path folder(Path eval, String set) {
    return eval.resolve("linking").resolve(set);
  }

  private static Path pool(Path eval) {
    return eval.resolve("planted/pool.jsonl.gz");
  }

  @Override
  public SortedMap<String, Double> measure(Path eval) throws IOException {
    SortedMap<String, Double> measures = new TreeMap<>();
    scored(eval, 1, false).forEach((name, score) -> score.tell(name, measures));
    stories(eval, 1, false).forEach((name, score) -> score.tell(name, measures));
    return measures;
  }

  /** Both halves of other seeds, with what is said in ten steps: SEED, and {@code chosen}. */
  public static void main(String[] args) throws IOException {
    boolean chosenOn = args.length > 1 && args[1].equals("chosen");
    SortedMap<String, Double> measures = new TreeMap<>();
    scored(AccuracyRuns.evalFolder(), Long.parseLong(args[0]), chosenOn)
        .forEach(
            (name, score) -> {
              score.tell(name, measures);
              System.out.print(name + "\n" + score.diagram());
            });
    stories(AccuracyRuns.evalFolder(), Long.parseLong(args[0]), chosenOn)
        .forEach(
            (name, score) -> {
              score.tell(name, measures);
              System.out.print(name + "\n" + score.diagram());
            });
    measures.forEach((metric, value) -> System.out.printf("%s\t%.4f%n", metric, value));
  }

  private static SortedMap<String, UnheldScore> scored(Path eval, long seed, boolean chosenOn)
      throws IOException {
    SortedMap<String, UnheldScore> scores = new TreeMap<>();
    Lexicon lexicon = lexicon(eval, !chosenOn);
    List<RetoldPair> across = half(RetoldData.translated(eval.resolve("linking"), seed), chosenOn);
    for (int i = 0; i < across.size(); i++) {
      // Small collections have no lexicon.
      score("across", across.get(i), i / 4 % 2 == 0 ? lexicon : Lexicon.EMPTY, scores);
    }
    for (RetoldPair pair : half(RetoldData.reworded(eval.resolve("linking"), seed), chosenOn)) {
      score("reworded", pair, Lexicon.EMPTY, scores);
    }
    for (RetoldPair pair : half(RetoldData.copied(pool(eval), COPIED, seed), chosenOn)) {
      score("copied", pair, Lexicon.EMPTY, scores);
    }
    return scores;
  }

  /**
   * Stories of two to six tellings ({@link LostGroups}), each for itself and as a collection of
   * which half have lost their source.
   */
  private static SortedMap<String, LostScore> stories(Path eval, long seed, boolean chosenOn)
      throws IOException {
    List<LostGroup> groups =
        LostGroups.make(folder(eval, "outlets"), pool(eval), seed).stream()
            .filter(group -> group.chosenOn() == chosenOn)
            .toList();
    StemmaBuilder alone = new StemmaBuilder(DeriveOptions.defaults());
    List<Alignment> alignments = new ArrayList<>();
    List<Double> odds = new ArrayList<>();
    for (LostGroup group : groups) {
      Story story = story("group", group.articles());
      Alignment alignment =
          new PassageAligner(AlignOptions.defaults()).align(story, group.articles(), Lexicon.EMPTY);
      alignments.add(alignment);
      odds.addAll(alone.lostOdds(story, group.articles(), alignment));
    }
    StemmaBuilder together =
        new StemmaBuilder(DeriveOptions.defaults(), Attestation.NONE, HeldSources.USUAL.with(odds));
    SortedMap<String, LostScore> scores = new TreeMap<>();
    scores.put("stories alone", score(groups, alignments, alone));
    scores.put("stories together", score(groups, alignments, together));
    return scores;
  }

  private static LostScore score(
      List<LostGroup> groups, List<Alignment> alignments, StemmaBuilder builder) {
    LostScore score = new LostScore();
    for (int i = 0; i < groups.size(); i++) {
      LostGroup group = groups.get(i);
      Story story = story("group", group.articles());
      score.add(group, builder.build(story, group.articles(), alignments.get(i)));
    }
    return score;
  }

  private static Story story(String name, List<Article> articles) {
    return new Story(name, articles.stream().map(Article::id).toList(), "", List.of(), List.of());
  }

  private static List<RetoldPair> half(List<RetoldPair> pairs, boolean chosenOn) {
    return pairs.stream().filter(pair -> pair.chosenOn() == chosenOn).toList();
  }

  /** What linking learns of articles that are not measured. */
  private static Lexicon lexicon(Path eval, boolean ofChosen) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (String set : SETS) {
      LabelledArticles labelled = LabelledArticles.read(folder(eval, set));
      labelled.articles().stream()
          .filter(article -> labelled.isTrain(article.id()) == ofChosen)
          .filter(article -> RetoldData.isTold(labelled.language(article.id())))
          .forEach(articles::add);
    }
    return new StoryLinker(LinkOptions.defaults()).link(articles).lexicon();
  }

  private static void score(
      String name, RetoldPair pair, Lexicon lexicon, SortedMap<String, UnheldScore> scores) {
    Story story = story(name, pair.articles());
    Alignment alignment =
        new PassageAligner(AlignOptions.defaults()).align(story, pair.articles(), lexicon);
    scores
        .computeIfAbsent(name, key -> new UnheldScore())
        .add(
            pair,
            new StemmaBuilder(DeriveOptions.defaults()).build(story, pair.articles(), alignment));
  }
}
