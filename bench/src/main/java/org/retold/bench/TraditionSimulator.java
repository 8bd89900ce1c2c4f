package org.retold.bench;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Copies a text as scribes and desks do, and keeps the true descent: in the spirit of the
 * artificial traditions of Roos and Heikkila (2009). Shapes go by seed: even, chain-like,
 * star-like. A third of the copies is hidden afterwards, perhaps the first among them.
 */
final class TraditionSimulator {
  private static final int WORDS = 500;
  private static final double HIDDEN = 1 / 3.0;
  private static final double LIKELY_ALTERNATIVE = .4;
  private static final double CORRECTED = .2;
  private static final double CONTAMINATED = .08;
  private static final double TAIL_LOST = .15;

  private static final int FEW = 1000;
  private static final int MANY = 100_000;
  private static final int PRIME = 7919;

  private final InventedLanguage language;
  private final SplittableRandom random;
  private final double rate;
  private final boolean noisy;
  private final double[] heat;

  private final List<List<Token>> texts = new ArrayList<>();
  private final List<int[]> edges = new ArrayList<>();

  /** A word and the place of the first text where it stands; -1 for words put in later. */
  private record Token(int place, String word) {}

  private TraditionSimulator(double rate, boolean noisy, long seed) {
    random = new SplittableRandom(seed);
    language = new InventedLanguage(seed);
    this.rate = rate;
    this.noisy = noisy;
    heat = new double[WORDS];
    double sum = 0;
    for (int i = 0; i < WORDS; i++) {
      heat[i] = -Math.log(1 - random.nextDouble());
      sum += heat[i];
    }
    for (int i = 0; i < WORDS; i++) {
      heat[i] *= WORDS / sum;
    }
  }

  /** A tradition of so many extant witnesses, changed at the rate a copy. */
  static Tradition of(int witnesses, double rate, boolean noisy, long seed) {
    TraditionSimulator simulator = new TraditionSimulator(rate, noisy, seed);
    return simulator.run(witnesses, Math.floorMod(seed, 3));
  }

  private Tradition run(int witnesses, int shape) {
    int all = (int) Math.round(witnesses / (1 - HIDDEN));
    texts.add(first());
    while (texts.size() < all) {
      copy(exemplar(shape));
    }
    return hide(witnesses);
  }

  private List<Token> first() {
    List<Token> text = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      String word = random.nextInt(3) == 0 ? language.functionWord(random) : language.word(random);
      text.add(new Token(i, word));
    }
    return text;
  }

  private int exemplar(int shape) {
    int size = texts.size();
    return switch (shape) {
      case 0 -> random.nextInt(size);
      case 1 -> Math.max(0, size - 1 - (int) (-2 * Math.log(1 - random.nextDouble())));
      default -> (int) (size * Math.pow(random.nextDouble(), 3));
    };
  }

  private void copy(int exemplar) {
    List<Token> base = texts.get(exemplar);
    int number = texts.size();
    edges.add(new int[] {exemplar, number});
    if (number > 3 && random.nextDouble() < CONTAMINATED) {
      int second = random.nextInt(number);
      if (second != exemplar) {
        base = mixed(base, texts.get(second));
        edges.add(new int[] {second, number});
      }
    }
    List<Token> text = edited(base, rate * (.5 + random.nextDouble()));
    if (random.nextDouble() < TAIL_LOST) {
      text = text.subList(0, (int) (text.size() * (.5 + .45 * random.nextDouble())));
    }
    texts.add(List.copyOf(text));
  }

  /** A block of the second exemplar, or scattered readings of it. */
  private List<Token> mixed(List<Token> first, List<Token> second) {
    Map<Integer, Token> other = new TreeMap<>();
    second.stream().filter(token -> token.place() >= 0).forEach(t -> other.put(t.place(), t));
    boolean block = random.nextBoolean();
    int from = random.nextInt(WORDS);
    int to = from + WORDS / 4 + random.nextInt(WORDS / 3);
    List<Token> mixed = new ArrayList<>();
    for (Token token : first) {
      boolean take =
          block ? token.place() >= from && token.place() < to : random.nextDouble() < .35;
      mixed.add(take ? other.getOrDefault(token.place(), token) : token);
    }
    return mixed;
  }

  private List<Token> edited(List<Token> base, double copyRate) {
    List<Token> text = new ArrayList<>();
    for (Token token : base) {
      double here = token.place() < 0 ? 1 : heat[token.place()];
      if (random.nextDouble() >= copyRate * here) {
        text.add(corrected(token, copyRate));
      } else {
        change(text, token);
      }
    }
    return text;
  }

  /** A copyist who knows the language mends an error now and then. */
  private Token corrected(Token token, double copyRate) {
    if (token.place() < 0 || random.nextDouble() >= CORRECTED * copyRate) {
      return token;
    }
    return texts.get(0).get(token.place());
  }

  private void change(List<Token> text, Token token) {
    double kind = random.nextDouble();
    if (kind < .5) {
      boolean likely = noisy && random.nextDouble() < LIKELY_ALTERNATIVE;
      String word = likely ? language.alternative(token.word(), random) : language.word(random);
      text.add(new Token(token.place(), word));
    } else if (kind < .75) {
      text.add(new Token(token.place(), misspelt(token.word())));
    } else if (kind >= .875) {
      text.add(new Token(-1, language.functionWord(random)));
      text.add(token);
    }
  }

  private String misspelt(String word) {
    int at = random.nextInt(word.length());
    char letter = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(3)) {
      case 0 -> word.substring(0, at) + letter + word.substring(at);
      case 1 -> word.substring(0, at) + letter + word.substring(at + 1);
      default -> word.length() < 2 ? word + letter : word.substring(0, at) + word.substring(at + 1);
    };
  }

  private Tradition hide(int witnesses) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      numbers.add(i);
    }
    List<Integer> extant = new ArrayList<>(numbers);
    while (extant.size() > witnesses) {
      extant.remove(random.nextInt(extant.size()));
    }
    Map<String, String> shown = new TreeMap<>();
    for (int number : extant) {
      shown.put(name(number, true), written(texts.get(number)));
    }
    List<Tradition.Edge> named = new ArrayList<>();
    for (int[] edge : edges) {
      named.add(
          new Tradition.Edge(
              name(edge[0], extant.contains(edge[0])), name(edge[1], extant.contains(edge[1]))));
    }
    return new Tradition(shown, Map.<String, LocalDateTime>of(), named);
  }

  /** Names in the order of copying would tell who was first. */
  private static String name(int number, boolean extant) {
    int mixed = number < FEW ? FEW + number * PRIME % FEW : MANY + number * PRIME % MANY;
    return (extant ? "w" : "h") + mixed;
  }

  private static String written(List<Token> text) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < text.size(); i++) {
      written.append(i == 0 ? "" : i % 12 == 0 ? ". " : " ").append(text.get(i).word());
    }
    return written.append('.').toString();
  }
}
