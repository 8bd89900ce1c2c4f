package org.retold.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.retold.model.Article;
import org.retold.model.Published;
import org.retold.text.Sentences;
import org.retold.text.Words;

/**
 * Makes stories of two to six tellings whose descent is known: real reports, held or hidden, that
 * desks cut, reword, shorten by clauses and mix with sentences of other real reports of the same
 * event; some take their text from each other. Who adds and who cuts does not show by the subject.
 */
final class LostGroups {
  private static final int[] SIZES = {2, 3, 2, 4, 2, 6};
  private static final int LEAST_SENTENCES = 10;
  private static final int MOST_SENTENCES = 30;
  private static final int LEAST_WORDS = 6;
  private static final int RUN = 6;
  private static final double FROM_FIRST = .65;
  private static final double DATED = .5;
  private static final int LONGEST_WAIT = 300;
  private static final double[] RATES = {0, 0, .01, .03, .08};
  private static final double[] SHORTENED = {0, 0, .1, .25};
  private static final LocalDateTime MORNING = LocalDateTime.of(2024, 5, 14, 6, 0);

  private final Random random;
  private final DeskHabits habits;
  private final DeskClauses clauses;
  private final DeskEditor editor;
  private final List<LostGroup> groups = new ArrayList<>();

  /** A telling in the making; what comes from the first text and what does not. */
  private record Told(String id, List<String> sentences, int minute) {}

  private LostGroups(List<List<String>> runs, Random random) {
    this.random = random;
    habits = new DeskHabits(random);
    clauses = new DeskClauses(random);
    editor = new DeskEditor(runs, random);
  }

  /**
   * One story whose first text is held and one whose first text is hidden for each report.
   *
   * @param outlets reports of some events by many outlets
   * @param pool runs of sentences of real articles, for the words that a language has
   */
  static List<LostGroup> make(Path outlets, Path pool, long seed) throws IOException {
    Random random = new Random(seed);
    List<List<String>> runs = DeskCopies.runs(pool);
    Collections.shuffle(runs, random);
    LostGroups made = new LostGroups(runs, random);
    LabelledArticles labelled = LabelledArticles.read(outlets);
    SortedMap<String, List<Article>> events = new TreeMap<>();
    for (Article article : labelled.articles()) {
      events.computeIfAbsent(labelled.story(article.id()), e -> new ArrayList<>()).add(article);
    }
    int number = 0;
    for (List<Article> event : events.values()) {
      for (Article article : event) {
        number += made.add(article, event, labelled.isTrain(article.id()), number) ? 1 : 0;
      }
    }
    return List.copyOf(made.groups);
  }

  private boolean add(Article article, List<Article> event, boolean chosenOn, int number) {
    List<String> text = sentences(article);
    List<String> elsewhere = elsewhere(article, event);
    if (text.size() < LEAST_SENTENCES || elsewhere.size() < LEAST_SENTENCES) {
      return false;
    }
    int size = SIZES[number % SIZES.length];
    List<String> body = text.subList(0, Math.min(MOST_SENTENCES, text.size()));
    groups.add(group(body, elsewhere, size, true, chosenOn));
    groups.add(group(body, elsewhere, size, false, chosenOn));
    return true;
  }

  private static List<String> sentences(Article article) {
    List<String> found = new ArrayList<>();
    Sentences.of(article.text(), article.kept(), article.language()).stream()
        .map(span -> span.of(article.text()).strip().replaceAll("\\s+", " "))
        .filter(sentence -> sentence.split(" ", -1).length >= LEAST_WORDS)
        .filter(sentence -> !found.contains(sentence))
        .forEach(found::add);
    return found;
  }

  /** Sentences of the others that share no run of words with the report. */
  private static List<String> elsewhere(Article article, List<Article> event) {
    Set<List<String>> ours = runs(article.text());
    List<String> found = new ArrayList<>();
    for (Article other : event) {
      if (!other.id().equals(article.id())) {
        sentences(other).stream()
            .filter(sentence -> Collections.disjoint(runs(sentence), ours))
            .forEach(found::add);
      }
    }
    return found;
  }

  private static Set<List<String>> runs(String text) {
    List<String> words = new ArrayList<>();
    Words all = Words.of(text);
    for (int w = 0; w < all.size(); w++) {
      words.add(all.form(w));
    }
    Set<List<String>> runs = new HashSet<>();
    for (int w = 0; w + RUN <= words.size(); w++) {
      runs.add(List.copyOf(words.subList(w, w + RUN)));
    }
    return runs;
  }

  private LostGroup group(
      List<String> text, List<String> elsewhere, int size, boolean hidden, boolean chosenOn) {
    SortedMap<String, String> exemplars = new TreeMap<>();
    List<Told> told = new ArrayList<>();
    Told first = first(text, elsewhere, hidden);
    told.add(first);
    for (int copy = hidden ? 0 : 1; copy < size; copy++) {
      boolean ofFirst = copy < 2 || random.nextDouble() < FROM_FIRST;
      Told exemplar = told.get(ofFirst ? 0 : 1 + random.nextInt(told.size() - 1));
      Told made = copy(exemplar, elsewhere);
      told.add(made);
      exemplars.put(
          made.id(), hidden && exemplar.id().equals(first.id()) ? LostGroup.HIDDEN : exemplar.id());
    }
    boolean dated = random.nextDouble() < DATED;
    List<Article> articles =
        told.subList(hidden ? 1 : 0, told.size()).stream().map(t -> article(t, dated)).toList();
    return new LostGroup(articles, exemplars, chosenOn);
  }

  /** The hidden text as it is; one that is held may be mixed as any other. */
  private Told first(List<String> text, List<String> elsewhere, boolean hidden) {
    List<String> written = hidden || random.nextBoolean() ? text : habits.cut(text);
    return new Told(
        id(), hidden ? written : habits.withOwn(written, known(elsewhere)), random.nextInt(60));
  }

  private Told copy(Told exemplar, List<String> elsewhere) {
    List<String> known = known(elsewhere);
    double rate = RATES[random.nextInt(RATES.length)];
    double shortened = SHORTENED[random.nextInt(SHORTENED.length)];
    List<String> taken =
        habits.cut(exemplar.sentences()).stream()
            .map(sentence -> clauses.edited(sentence, shortened, known))
            .map(sentence -> editor.edited(sentence, rate))
            .toList();
    return new Told(
        id(), habits.withOwn(taken, known), exemplar.minute() + 10 + random.nextInt(LONGEST_WAIT));
  }

  /** What one desk has: a stretch of what others report of the event. */
  private List<String> known(List<String> elsewhere) {
    List<String> known = new ArrayList<>(elsewhere);
    Collections.rotate(known, random.nextInt(known.size()));
    return known;
  }

  /** Names in the order of making would tell who was first. */
  private String id() {
    return String.format(Locale.ROOT, "%08x%08x", random.nextInt(), random.nextInt());
  }

  private static Article article(Told told, boolean dated) {
    String text = String.join("\n", told.sentences());
    return LabelledArticles.article(told.id(), "Outlet " + told.id(), "", time(told, dated), text);
  }

  private static @Nullable Published time(Told told, boolean dated) {
    return dated
        ? new Published(
            MORNING.plusMinutes(told.minute()).toString(), Published.Precision.MINUTE, "Z", "made")
        : null;
  }
}
