package org.retold.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.retold.link.LinkOptions;
import org.retold.link.StoryLinker;
import org.retold.model.Article;
import org.retold.model.Linking;
import org.retold.model.Story;

/**
 * Two to six articles that have nothing to do with each other, and in every other collection two
 * that tell one event: whoever hands over a few files wants to hear that they are no story, if they
 * are none. Of one language and of several; articles of the half that no constant was chosen on.
 */
final class SmallCollections implements Accuracy {
  private static final List<String> SETS =
      List.of("outlets", "ecbplus-train", "ecbplus-dev", "meantime", "ntrex");

  private static final List<String> TRANSLATED = List.of("meantime", "ntrex");
  private static final int MOST_STRANGERS = 6;
  private static final int FEWEST = 2;
  private static final int FEW_LINES = 3;
  private static final long SEED = 23;

  private final int times;

  /**
   * @param times that articles are drawn from each set
   */
  SmallCollections(int times) {
    this.times = times;
  }

  @Override
  public String data() {
    return "linking/small collections";
  }

  @Override
  public boolean present(Path eval) {
    return SETS.stream().allMatch(set -> LabelledArticles.present(folder(eval, set)));
  }

  private static Path folder(Path eval, String set) {
    return eval.resolve("linking").resolve(set);
  }

  @Override
  public SortedMap<String, Double> measure(Path eval) throws IOException {
    SortedMap<String, Double> measured = new TreeMap<>();
    for (String set : SETS) {
      LabelledArticles labelled = LabelledArticles.read(folder(eval, set));
      measure(set, labelled, measured);
      if (TRANSLATED.contains(set)) {
        measure(set + " lead", labelled.lead(FEW_LINES), measured);
      }
    }
    return measured;
  }

  private void measure(String name, LabelledArticles labelled, Map<String, Double> measured) {
    Drawer drawer = new Drawer(labelled);
    found(drawer, false).tell(name, measured);
    if (TRANSLATED.contains(name.replaceFirst(" lead", ""))) {
      found(drawer, true).tell(name + " in several languages", measured);
    }
  }

  private Found found(Drawer drawer, boolean across) {
    Random random = new Random(SEED);
    Found sum = new Found(0, 0, 0, 0);
    for (int time = 0; time < times; time++) {
      sum = sum.plus(drawer.found(random, time % 2 == 0, across));
    }
    return sum;
  }

  /**
   * What was found in some collections.
   *
   * @param joined how many of them have a story of two events
   */
  private record Found(int collections, int joined, int pairs, int foundPairs) {
    Found plus(Found other) {
      return new Found(
          collections + other.collections,
          joined + other.joined,
          pairs + other.pairs,
          foundPairs + other.foundPairs);
    }

    void tell(String which, Map<String, Double> measured) {
      measured.put(which + ": nothing joined wrongly", 1 - (double) joined / collections);
      if (pairs > 0) {
        measured.put(which + ": the pair found", (double) foundPairs / pairs);
      }
    }
  }

  /** Draws collections from one labelled set. */
  private static final class Drawer {
    private final LabelledArticles labelled;

    /** By event its articles. */
    private final SortedMap<String, List<Article>> events;

    Drawer(LabelledArticles labelled) {
      this.labelled = labelled;
      this.events =
          labelled.articles().stream()
              .filter(article -> !labelled.isTrain(article.id()))
              .collect(Collectors.groupingBy(this::event, TreeMap::new, Collectors.toList()));
      events.remove("");
    }

    private String event(Article article) {
      return TranslatedStories.event(labelled.story(article.id()));
    }

    private String language(Article article) {
      return labelled.language(article.id());
    }

    Found found(Random random, boolean withPair, boolean across) {
      List<String> names = new ArrayList<>(events.keySet());
      Collections.shuffle(names, random);
      List<Article> pair = withPair ? pair(names, random, across) : List.of();
      String language = pair.isEmpty() ? anyLanguage(random) : language(pair.get(0));
      int size = FEWEST + random.nextInt(MOST_STRANGERS - FEWEST + 1);
      List<Article> drawn = new ArrayList<>(pair);
      for (String name : names) {
        List<Article> told =
            all(name).stream().filter(a -> across || language(a).equals(language)).toList();
        if (drawn.size() < size
            && drawn.stream()
                .noneMatch(
                    a -> LabelledArticles.topic(event(a)).equals(LabelledArticles.topic(name)))) {
          told.stream()
              .skip(told.isEmpty() ? 0 : random.nextInt(told.size()))
              .limit(1)
              .forEach(drawn::add);
        }
      }
      return judged(drawn, pair);
    }

    private List<Article> all(String name) {
      return events.getOrDefault(name, List.of());
    }

    private String anyLanguage(Random random) {
      List<String> all =
          events.values().stream()
              .flatMap(List::stream)
              .map(this::language)
              .distinct()
              .sorted()
              .toList();
      return all.get(random.nextInt(all.size()));
    }

    /** Two tellings of one event, of one language or of two. */
    private List<Article> pair(List<String> names, Random random, boolean across) {
      for (String name : names) {
        List<Article> told = new ArrayList<>(all(name));
        Collections.shuffle(told, random);
        for (int i = 1; i < told.size(); i++) {
          if (language(told.get(0)).equals(language(told.get(i))) != across) {
            return List.of(told.get(0), told.get(i));
          }
        }
      }
      return List.of();
    }

    private Found judged(List<Article> drawn, List<Article> pair) {
      Linking linking = new StoryLinker(LinkOptions.defaults()).link(drawn);
      Set<String> wanted = pair.stream().map(Article::id).collect(Collectors.toSet());
      boolean wrong = false;
      boolean right = false;
      for (Story story : linking.stories()) {
        Set<String> told = new HashSet<>(story.articles());
        right |= !wanted.isEmpty() && told.containsAll(wanted);
        wrong |= !wanted.equals(told);
      }
      return new Found(1, wrong ? 1 : 0, wanted.isEmpty() ? 0 : 1, right ? 1 : 0);
    }
  }
}
