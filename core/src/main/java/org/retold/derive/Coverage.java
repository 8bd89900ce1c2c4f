package org.retold.derive;

import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.retold.model.Passage;
import org.retold.model.PassagePair;
import org.retold.model.Span;
import org.retold.text.Sentences;

/** Which sentence of which telling says what a sentence of another says, whatever the wording. */
final class Coverage {
  private final List<Telling> tellings;
  private final List<List<Span>> sentences = new ArrayList<>();
  private final List<BitSet[]> sharers = new ArrayList<>();
  private final List<List<Int2DoubleOpenHashMap>> closeness = new ArrayList<>();
  private final Map<Integer, List<PassagePair>> pairs = new TreeMap<>();
  private final Map<Integer, List<int[]>> links = new TreeMap<>();

  Coverage(List<Telling> tellings, Map<String, Telling> byArticle, List<PassagePair> all) {
    this.tellings = tellings;
    for (Telling telling : tellings) {
      var article = telling.article();
      List<Span> spans = Sentences.of(article.text(), article.kept(), article.language());
      sentences.add(spans);
      BitSet[] bits = new BitSet[spans.size()];
      for (int s = 0; s < bits.length; s++) {
        bits[s] = new BitSet(tellings.size());
      }
      sharers.add(bits);
      closeness.add(Stream.generate(Int2DoubleOpenHashMap::new).limit(bits.length).toList());
    }
    for (PassagePair pair : all) {
      Telling a = byArticle.get(pair.a().article());
      Telling b = byArticle.get(pair.b().article());
      if (a != null && b != null && a.index() != b.index()) {
        add(a.index(), b.index(), pair);
      }
    }
  }

  private void add(int a, int b, PassagePair pair) {
    List<Integer> left = covered(a, pair.a().span());
    List<Integer> right = covered(b, pair.b().span());
    left.forEach(s -> share(a, s, b, pair.similarity()));
    right.forEach(s -> share(b, s, a, pair.similarity()));
    pairs.computeIfAbsent(key(a, b), k -> new ArrayList<>()).add(pair);
    List<int[]> found = links.computeIfAbsent(key(a, b), k -> new ArrayList<>());
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int[] link = {left.get(i), right.get(i)};
      found.add(a < b ? link : new int[] {link[1], link[0]});
    }
  }

  private void share(int telling, int sentence, int other, double similarity) {
    sharers.get(telling)[sentence].set(other);
    closeness.get(telling).get(sentence).mergeDouble(other, similarity, Math::max);
  }

  /** The sentences of which the passage holds half or more. */
  private List<Integer> covered(int telling, Span passage) {
    List<Integer> found = new ArrayList<>();
    List<Span> spans = sentences.get(telling);
    for (int s = 0; s < spans.size(); s++) {
      Span span = spans.get(s);
      int shared = Math.min(span.end(), passage.end()) - Math.max(span.start(), passage.start());
      if (2 * shared >= span.length()) {
        found.add(s);
      }
    }
    return found;
  }

  int sentences(int telling) {
    return sentences.get(telling).size();
  }

  Passage passage(int telling, int sentence) {
    return tellings.get(telling).article().passage(sentences.get(telling).get(sentence));
  }

  /** True if the other telling says this sentence too. */
  boolean has(int telling, int sentence, int other) {
    return sharers.get(telling)[sentence].get(other);
  }

  /**
   * How probable it is that the other telling says this sentence too: a translation that may be
   * none must not decide who was translated.
   */
  double closeness(int telling, int sentence, int other) {
    return closeness.get(telling).get(sentence).get(other);
  }

  /** The tellings that say this sentence too. */
  BitSet sharers(int telling, int sentence) {
    return sharers.get(telling)[sentence];
  }

  /** How many sentences of the first are said by the other. */
  int shared(int telling, int other) {
    int count = 0;
    for (BitSet bits : sharers.get(telling)) {
      count += bits.get(other) ? 1 : 0;
    }
    return count;
  }

  /** How much of the first telling, by characters, is said by the other, as far as is known. */
  double share(int telling, int other) {
    int all = 0;
    double shared = 0;
    for (int s = 0; s < sentences(telling); s++) {
      int length = sentences.get(telling).get(s).length();
      all += length;
      shared += length * closeness(telling, s, other);
    }
    return all == 0 ? 0 : shared / all;
  }

  /** Sentences of the first and of the other that say the same, in the order of the first. */
  List<int[]> links(int one, int other) {
    List<int[]> found = new ArrayList<>();
    for (int[] link : links.getOrDefault(key(one, other), List.of())) {
      found.add(one < other ? link : new int[] {link[1], link[0]});
    }
    found.sort((x, y) -> x[0] != y[0] ? Integer.compare(x[0], y[0]) : Integer.compare(x[1], y[1]));
    return found;
  }

  /** How far the shared sentences stand in the same order: the longest run in order over all. */
  double order(int one, int other) {
    List<int[]> found = new ArrayList<>(links.getOrDefault(key(one, other), List.of()));
    if (found.isEmpty()) {
      return 0;
    }
    found.sort((x, y) -> x[0] != y[0] ? Integer.compare(x[0], y[0]) : Integer.compare(x[1], y[1]));
    int[] longest = new int[found.size()];
    int best = 0;
    for (int i = 0; i < longest.length; i++) {
      longest[i] = 1;
      for (int j = 0; j < i; j++) {
        if (found.get(j)[1] <= found.get(i)[1]) {
          longest[i] = Math.max(longest[i], longest[j] + 1);
        }
      }
      best = Math.max(best, longest[i]);
    }
    return best / (double) found.size();
  }

  /** The passages of a third telling that say what a span of this one says. */
  List<Passage> counterparts(int telling, Span span, int third) {
    String id = tellings.get(telling).article().id();
    List<Passage> found = new ArrayList<>();
    for (PassagePair pair : pairs(telling, third)) {
      boolean first = pair.a().article().equals(id);
      Span mine = first ? pair.a().span() : pair.b().span();
      if (mine.overlaps(span)) {
        found.add(first ? pair.b() : pair.a());
      }
    }
    return found;
  }

  List<PassagePair> pairs(int one, int other) {
    return pairs.getOrDefault(key(one, other), List.of());
  }

  private int key(int a, int b) {
    return Math.min(a, b) * tellings.size() + Math.max(a, b);
  }
}
