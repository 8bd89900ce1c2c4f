package org.retold.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.retold.reuse.CorpusText;

/**
 * Copies planted among texts of one script: two to four lines of an article with up to a fifth of
 * their characters (of their words, where those are spaced) changed, among lines of shuffled ones.
 */
final class PlantedScript {
  private static final double[] RATES = {0, .05, .1, .2};
  private static final int LINES_AROUND = 6;
  private static final int MIN_LINES = 8;

  private final List<CorpusText> texts = new ArrayList<>();
  private final List<ReuseScore.Case> gold = new ArrayList<>();
  private final Random random;
  private final boolean spaced;
  private final List<String> vocabulary = new ArrayList<>();

  private PlantedScript(Random random, boolean spaced) {
    this.random = random;
    this.spaced = spaced;
  }

  /** Plants copies of some articles. */
  static PlantedScript plant(List<String> articles, boolean spaced, long seed) {
    PlantedScript planted = new PlantedScript(new Random(seed), spaced);
    for (String article : articles) {
      planted.vocabulary.addAll(planted.units(article.replace('\n', spaced ? ' ' : '\u3000')));
    }
    planted.vocabulary.removeIf(String::isBlank);
    for (int i = 0; i < articles.size(); i++) {
      String id = String.format(Locale.ROOT, "a%d.%04d", seed, i);
      planted.texts.add(new CorpusText(id, "original" + i, "2021-01-01", articles.get(i)));
      planted.copy(articles.get(i), id, i);
    }
    return planted;
  }

  /** Articles and copies. */
  List<CorpusText> texts() {
    return texts;
  }

  /** Where the copies are. */
  List<ReuseScore.Case> gold() {
    return gold;
  }

  private void copy(String article, String original, int number) {
    String[] lines = article.split("\n", -1);
    if (lines.length < MIN_LINES) {
      return;
    }
    int first = 1 + random.nextInt(lines.length - 5);
    int count = 2 + random.nextInt(3);
    double rate = RATES[random.nextInt(RATES.length)];
    List<String> copied = new ArrayList<>();
    for (int i = first; i < first + count; i++) {
      copied.add(edited(lines[i], rate));
    }
    String before = filler();
    String core = String.join("\n", copied);
    String id = "b" + original.substring(1);
    texts.add(new CorpusText(id, "copy" + number, "2021-01-02", before + core + "\n" + filler()));
    int begin = points(String.join("\n", List.of(lines).subList(0, first))) + 1;
    int length = points(String.join("\n", List.of(lines).subList(first, first + count)));
    int begin2 = points(before);
    gold.add(
        ReuseScore.Case.of(original, begin, begin + length, id, begin2, begin2 + points(core)));
  }

  /** Half of the changes are substitutions, a quarter omissions, a quarter additions. */
  private String edited(String line, double rate) {
    List<String> edited = new ArrayList<>();
    for (String unit : units(line)) {
      double chance = random.nextDouble();
      if (chance >= rate) {
        edited.add(unit);
      } else if (chance < rate / 2) {
        edited.add(anyUnit());
      } else if (chance >= rate * 3 / 4) {
        edited.add(anyUnit());
        edited.add(unit);
      }
    }
    return String.join(spaced ? " " : "", edited);
  }

  private String filler() {
    StringBuilder filler = new StringBuilder();
    for (int line = 0; line < LINES_AROUND; line++) {
      for (int unit = 0; unit < (spaced ? 25 : 60); unit++) {
        filler.append(unit > 0 && spaced ? " " : "").append(anyUnit());
      }
      filler.append('\n');
    }
    return filler.toString();
  }

  private String anyUnit() {
    return vocabulary.get(random.nextInt(vocabulary.size()));
  }

  private List<String> units(String text) {
    return spaced
        ? List.of(text.split(" ", -1))
        : text.codePoints().mapToObj(Character::toString).toList();
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }
}
