package org.retold.link;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Words of different languages in which the articles of a story say the same thing, as far as the
 * learned lexicon is sure of them: what joined articles that share neither name nor number.
 */
final class Translated {
  /** How probable a translation is that a reader is shown: small lexica are often wrong below. */
  private static final double SURE = 0.7;

  /** Letters that words of two languages begin with alike if they are one name or cognate. */
  private static final int ALIKE = 4;

  /** One article that has a word of the hub language, and the word of its own for it. */
  record Holder(int article, String language, int word) {}

  private final SortedMap<Integer, List<Holder>> bySense = new TreeMap<>();

  Translated(Collection collection, List<Integer> members) {
    for (int member : members) {
      String language = collection.get(member).article().language();
      for (Int2IntMap.Entry word : collection.words(member, SURE).int2IntEntrySet()) {
        bySense
            .computeIfAbsent(word.getIntKey(), sense -> new ArrayList<>())
            .add(new Holder(member, language, word.getIntValue()));
      }
    }
    bySense
        .values()
        .removeIf(holders -> holders.stream().map(Holder::language).distinct().count() < 2);
  }

  /** The words that are to be looked up in the articles. */
  Set<Integer> words() {
    return bySense.values().stream()
        .flatMap(List::stream)
        .map(Holder::word)
        .collect(Collectors.toSet());
  }

  /** Takes what several languages say. */
  interface Taker {
    void take(int sense, String words, List<Integer> articles);
  }

  /**
   * Tells every word with its translations, a form of each language, in the order of languages.
   *
   * @param forms how words are written
   */
  void tell(Map<Integer, String> forms, Taker taker) {
    bySense.forEach(
        (sense, holders) -> {
          SortedMap<String, String> said = new TreeMap<>();
          for (Holder holder : holders) {
            String form = forms.get(holder.word());
            if (form != null) {
              said.putIfAbsent(holder.language(), form.toLowerCase(Locale.ROOT));
            }
          }
          if (said.values().stream().map(Translated::start).distinct().count() > 1) {
            taker.take(
                sense,
                said.values().stream().distinct().collect(Collectors.joining(" = ")),
                holders.stream()
                    .filter(holder -> said.containsKey(holder.language()))
                    .map(Holder::article)
                    .toList());
          }
        });
  }

  private static String start(String form) {
    return form.substring(
        0, form.offsetByCodePoints(0, Math.min(ALIKE, form.codePointCount(0, form.length()))));
  }
}
