package org.retold.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.retold.model.Span;

/**
 * Finds countries, continents, large cities, peoples and languages by the names that CLDR gives
 * them in the language of the text, with the endings that a name takes: {@code Syrian}, {@code
 * Сирии}, {@code الإيرانية}.
 */
public final class Gazetteer {
  /** The longest ending behind a stem: {@code -isches}. */
  private static final int LONGEST_ENDING = 6;

  private static final int SHORTEST_STEM = 4;

  /** No place of CLDR has a longer name. */
  private static final int LONGEST_NAME = 60;

  /** The names of a day's news; then it is forgotten and filled again. */
  private static final int MOST_REMEMBERED = 100_000;

  private static final Map<String, String> REMEMBERED = new ConcurrentHashMap<>();

  private static final String CLITICS = "وفبلكובהלמשכ";

  /** Languages that write peoples and languages with a capital. */
  private static final Set<String> CAPITALISING = Set.of("en");

  /** The places of a passage, in order, none overlapping. */
  public List<PlaceMention> find(String text, Span within, String language) {
    return find(Words.of(text, List.of(within)), language);
  }

  /** The same in a passage whose words are known. */
  public List<PlaceMention> find(Words words, String language) {
    String text = words.text();
    PlaceNames names = PlaceNames.of(language);
    boolean capitals = CAPITALISING.contains(Languages.base(language));
    List<PlaceMention> found = new ArrayList<>();
    int word = 0;
    while (word < words.size()) {
      PlaceMention mention =
          Glyphs.of(text.charAt(words.start(word))) >= Glyphs.SINGLE
              ? unspaced(text, words, word, names)
              : capitals && !words.isCapitalised(word) ? null : named(text, words, word, names);
      if (mention != null) {
        found.add(mention);
        word = words.at(mention.span().end() - 1);
      }
      word++;
    }
    return List.copyOf(found);
  }

  /** The code of a name by itself, with or without an ending; null if CLDR does not know it. */
  public static @Nullable String code(String name, String language) {
    String key = language + ' ' + name;
    String known = REMEMBERED.get(key);
    if (known == null) {
      if (REMEMBERED.size() > MOST_REMEMBERED) {
        REMEMBERED.clear();
      }
      String found = name.length() > LONGEST_NAME ? null : find(name, language);
      known = found == null ? "" : found;
      REMEMBERED.put(key, known);
    }
    return known.isEmpty() ? null : known;
  }

  private static @Nullable String find(String name, String language) {
    List<PlaceMention> found = new Gazetteer().find(name, new Span(0, name.length()), language);
    boolean whole = found.size() == 1 && found.get(0).span().length() == name.length();
    return whole ? found.get(0).code() : null;
  }

  private static @Nullable PlaceMention unspaced(
      String text, Words words, int word, PlaceNames names) {
    int start = words.start(word);
    PlaceNames.Entry longest = null;
    for (PlaceNames.Entry entry : names.beginningWith(text.charAt(start))) {
      boolean longer = longest == null || entry.name().length() > longest.name().length();
      if (longer && text.startsWith(entry.name(), start)) {
        longest = entry;
      }
    }
    return longest == null
        ? null
        : new PlaceMention(new Span(start, start + longest.name().length()), longest.code());
  }

  private static @Nullable PlaceMention named(
      String text, Words words, int word, PlaceNames names) {
    String form = words.form(word);
    String folded = PlaceNames.folded(form);
    boolean begins = names.mayBegin(folded);
    PlaceMention several =
        begins || names.mayBegin(form) ? several(text, words, word, form, names) : null;
    if (several != null) {
      return several;
    }
    boolean capital = words.isCapitalised(word);
    String acronym = capital ? names.acronym(words.raw(word)) : null;
    String code = acronym == null && begins ? code(folded, names) : acronym;
    boolean arabic = form.charAt(0) >= 0x05D0 && form.charAt(0) <= 0x064A;
    if (code == null && arabic) {
      code = withoutClitics(form, names);
    }
    return code == null ? null : new PlaceMention(words.span(word), code);
  }

  /** A name of several words, which must stand as CLDR has it. */
  private static @Nullable PlaceMention several(
      String text, Words words, int word, String form, PlaceNames names) {
    PlaceMention best = null;
    for (PlaceNames.Phrase phrase : names.phrases(form)) {
      int last = word + phrase.forms().size() - 1;
      if (last < words.size() && matches(text, words, word, phrase)) {
        Span span = new Span(words.start(word), words.end(last));
        if (best == null || span.end() > best.span().end()) {
          best = new PlaceMention(span, phrase.code());
        }
      }
    }
    return best;
  }

  private static boolean matches(String text, Words words, int word, PlaceNames.Phrase phrase) {
    for (int i = 1; i < phrase.forms().size(); i++) {
      int gapStart = words.end(word + i - 1);
      int gapEnd = words.start(word + i);
      boolean near = gapEnd - gapStart <= 2 && text.indexOf('\n', gapStart) != gapStart;
      if (!near || !words.form(word + i).equals(phrase.forms().get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * @param form {@link PlaceNames#folded}
   */
  private static @Nullable String code(String form, PlaceNames names) {
    String exact = names.exact(form);
    if (exact != null) {
      return exact;
    }
    int shortest = Math.max(SHORTEST_STEM, form.length() - LONGEST_ENDING);
    for (int end = form.length(); end >= shortest; end--) {
      String prefix = form.substring(0, end);
      // "Nigerian" begins with the whole of one name and with the stem of two.
      String whole = names.exact(prefix);
      String stem = whole != null ? whole : names.stem(prefix);
      // A short stem with a long ending is chance: Mali, malice.
      if (stem != null && form.length() - end <= end + 2) {
        return stem;
      }
    }
    return null;
  }

  private static @Nullable String withoutClitics(String form, PlaceNames names) {
    String rest = PlaceNames.folded(form);
    for (int i = 0; i < 3 && rest.length() > SHORTEST_STEM; i++) {
      if (rest.startsWith("ال")) {
        return code(rest.substring(2), names);
      }
      if (CLITICS.indexOf(rest.charAt(0)) < 0) {
        return null;
      }
      rest = rest.substring(1);
      String code = code(rest, names);
      if (code != null) {
        return code;
      }
    }
    return null;
  }
}
