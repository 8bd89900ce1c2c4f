package org.retold.bench;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A text copied by hand, as in the artificial traditions that stemmatology is measured on: few
 * witnesses, nearly all of them extant, many small changes, no dates. Scribes spell as they are
 * used to, put one word for another, leave small words out or add them, change the order of two,
 * skip from a word to the same word further on, lose a line; one of them has a second exemplar.
 */
final class ScribalTradition {
  private static final int WORDS = 1000;
  private static final int WORDS_A_LINE = 9;
  private static final int LONGEST_SKIP = 18;

  /** What scribes take for each other; each has some of these habits. */
  private static final String[][] HABITS = {
    {"i", "y"}, {"ou", "u"}, {"ai", "e"}, {"k", "c"}, {"z", "s"}, {"v", "u"}, {"f", "ph"}
  };

  private final SplittableRandom random;
  private final InventedLanguage language;
  private final double rate;

  private ScribalTradition(double rate, long seed) {
    random = new SplittableRandom(seed);
    language = new InventedLanguage(seed);
    this.rate = rate;
  }

  /**
   * A tradition of which one copy is lost.
   *
   * @param witnesses that are extant
   * @param rate of changed words a copy, on the average of scribes
   */
  static Tradition of(int witnesses, double rate, long seed) {
    ScribalTradition tradition = new ScribalTradition(rate, seed);
    return tradition.run(tradition.first(), witnesses);
  }

  /** The same with a text that is given, words with their marks. */
  static Tradition of(List<String> text, int witnesses, double rate, long seed) {
    return new ScribalTradition(rate, seed).run(text, witnesses);
  }

  private Tradition run(List<String> first, int witnesses) {
    List<List<String>> texts = new ArrayList<>(List.of(first));
    List<int[]> edges = new ArrayList<>();
    int mixed = 4 + random.nextInt(witnesses - 4);
    for (int copy = 1; copy <= witnesses; copy++) {
      int exemplar = random.nextInt(Math.max(0, copy - 6), copy);
      List<String> base = texts.get(exemplar);
      edges.add(new int[] {exemplar, copy});
      if (copy == mixed) {
        int second = (exemplar + 1 + random.nextInt(copy - 1)) % copy;
        base = halves(base, texts.get(second));
        edges.add(new int[] {second, copy});
      }
      texts.add(copied(base));
    }
    int lost = 1 + random.nextInt(witnesses - 1);
    Map<String, String> shown = new TreeMap<>();
    for (int t = 0; t < texts.size(); t++) {
      if (t != lost) {
        shown.put(name(t), written(texts.get(t)));
      }
    }
    return new Tradition(
        shown,
        Map.<String, LocalDateTime>of(),
        edges.stream().map(e -> new Tradition.Edge(name(e[0]), name(e[1]))).toList());
  }

  private static String name(int number) {
    return "w" + (100 + (number * 37) % 100);
  }

  private List<String> first() {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      text.add(random.nextInt(3) == 0 ? language.functionWord(random) : language.word(random));
    }
    return text;
  }

  /** The scribe went over to another exemplar on the way. */
  private List<String> halves(List<String> one, List<String> other) {
    double at = .3 + .4 * random.nextDouble();
    List<String> text = new ArrayList<>(one.subList(0, (int) (at * one.size())));
    text.addAll(other.subList((int) (at * other.size()), other.size()));
    return text;
  }

  private List<String> copied(List<String> base) {
    // Some scribes make ten times the mistakes of others.
    double careless = rate * Math.exp(.7 * random.nextGaussian());
    String[] habit = HABITS[random.nextInt(HABITS.length)];
    double spells = .15 * random.nextDouble();
    List<String> text = new ArrayList<>();
    for (int i = 0; i < base.size(); i++) {
      String word = base.get(i);
      if (random.nextDouble() < spells) {
        word = word.replaceFirst(habit[0], habit[1]);
      }
      i = random.nextDouble() < careless ? change(base, i, word, text) : kept(text, word, i);
    }
    return text;
  }

  private static int kept(List<String> text, String word, int at) {
    text.add(word);
    return at;
  }

  /** One slip of the pen; gives the last word of the exemplar that it has dealt with. */
  private int change(List<String> base, int at, String word, List<String> text) {
    double kind = random.nextDouble();
    if (kind < .4) {
      text.add(language.alternative(word, random));
    } else if (kind < .6) {
      int letter = random.nextInt(word.length());
      text.add(word.substring(0, letter) + "e" + word.substring(letter + (letter > 0 ? 1 : 0)));
    } else if (kind < .7) {
      text.addAll(List.of(language.functionWord(random), word));
    } else if (kind < .8 && at + 1 < base.size()) {
      text.addAll(List.of(base.get(at + 1), word));
      return at + 1;
    } else if (kind < .9) {
      return skipped(base, at, word, text);
    } else if (kind > .99) {
      return Math.min(base.size() - 1, at + WORDS_A_LINE - 1);
    }
    return at;
  }

  /** The eye goes on at the next place where the same word stands. */
  private static int skipped(List<String> base, int at, String word, List<String> text) {
    text.add(word);
    for (int next = at + 1; next < Math.min(base.size(), at + LONGEST_SKIP); next++) {
      if (base.get(next).equals(base.get(at))) {
        return next;
      }
    }
    return at;
  }

  /** Lines without sentences: old texts have few marks. */
  private static String written(List<String> text) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < text.size(); i++) {
      written.append(text.get(i)).append(i % WORDS_A_LINE == WORDS_A_LINE - 1 ? '\n' : ' ');
    }
    return written.append('\n').toString();
  }
}
