package org.retold.text;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What CLDR calls countries, continents, cities and languages in one language. */
final class PlaceNames {
  private static final Map<String, PlaceNames> READ = new ConcurrentHashMap<>();

  private static final Set<String> CONTINENTS =
      Set.of(
          "002", "019", "142", "150", "009", "003", "005", "013", "021", "145", "143", "034", "035",
          "030", "011", "014", "015", "017", "018", "039", "151", "154", "155", "EU", "UN");

  /** A name in a script without spaces. */
  record Entry(String name, String code) {}

  /** A name of several words. */
  record Phrase(List<String> forms, String code) {}

  private final Map<String, String> exact = new HashMap<>();
  private final Map<String, String> acronyms = new HashMap<>();
  private final Map<String, String> stems = new HashMap<>();
  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final Map<Character, List<Entry>> unspaced = new HashMap<>();
  private final FunctionWords functionWords;

  /** How long names of one word and the first words of others begin. */
  private final Prefixes prefixes = new Prefixes(4);

  private PlaceNames(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    functionWords = FunctionWords.of(tag);
    LocaleDisplayNames display = LocaleDisplayNames.getInstance(locale);
    Set<String> regions = new TreeSet<>(CONTINENTS);
    regions.addAll(Set.of(ULocale.getISOCountries()));
    for (String region : regions) {
      add(display.regionDisplayName(region), region);
    }
    LocaleDisplayNames brief =
        LocaleDisplayNames.getInstance(locale, com.ibm.icu.text.DisplayContext.LENGTH_SHORT);
    regions.forEach(region -> add(brief.regionDisplayName(region), region));
    // Their short names are their codes, by which CLDR also says that it has no name.
    Set.of("US", "EU", "UN").forEach(code -> acronyms.put(code, code));
    TimeZoneNames zones = TimeZoneNames.getInstance(locale);
    for (String zone :
        new TreeSet<>(
            TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null))) {
      String city = zones.getExemplarLocationName(zone);
      if (city != null) {
        add(city, zone);
      }
    }
    for (String language : LanguageModel.TAGS) {
      add(display.languageDisplayName(language), language);
    }
    Stream.of(exact.keySet(), stems.keySet(), phrases.keySet())
        .flatMap(Set::stream)
        .forEach(prefixes::add);
  }

  static PlaceNames of(String language) {
    return READ.computeIfAbsent(language.isEmpty() ? "und" : language, PlaceNames::new);
  }

  /** False if no name begins with the word, and no stem of one that takes endings. */
  boolean mayBegin(String form) {
    return prefixes.begin(form);
  }

  /** US, U.N.: written with capitals alone, or it is another word. */
  @Nullable String acronym(String raw) {
    return acronyms.get(raw.replace(".", ""));
  }

  @Nullable String exact(String form) {
    return exact.get(form);
  }

  @Nullable String stem(String prefix) {
    return stems.get(prefix);
  }

  List<Phrase> phrases(String firstForm) {
    return phrases.getOrDefault(firstForm, List.of());
  }

  List<Entry> beginningWith(char first) {
    return unspaced.getOrDefault(first, List.of());
  }

  private void add(String written, String code) {
    int bracket = written.indexOf('(');
    String name = (bracket > 1 ? written.substring(0, bracket) : written).strip();
    // Where CLDR has no name it gives the code back.
    if (name.length() < 2 || name.equals(code) || Character.isDigit(name.charAt(0))) {
      return;
    }
    if (Glyphs.of(name.charAt(0)) >= Glyphs.SINGLE) {
      unspaced.computeIfAbsent(name.charAt(0), c -> new ArrayList<>()).add(new Entry(name, code));
      return;
    }
    if (name.length() <= 4 && name.chars().allMatch(c -> Character.isUpperCase(c) || c == '.')) {
      acronyms.putIfAbsent(name.replace(".", ""), code);
      return;
    }
    Words words = Words.of(name);
    List<String> forms = IntStream.range(0, words.size()).mapToObj(words::form).toList();
    if (forms.size() > 1) {
      phrases.computeIfAbsent(forms.get(0), form -> new ArrayList<>()).add(new Phrase(forms, code));
    } else if (forms.size() == 1 && !functionWords.contains(forms.get(0))) {
      String folded = folded(forms.get(0));
      exact.putIfAbsent(folded, code);
      stem(folded, code);
    }
  }

  /** Latin letters without their accents, which inflection moves: Irán, iraníes. */
  static String folded(String form) {
    boolean plain = true;
    for (int i = 0; i < form.length() && plain; i++) {
      plain = form.charAt(i) < 0xC0 || form.charAt(i) > 0x24F;
    }
    if (plain) {
      return form;
    }
    String parted = Normalizer.normalize(form, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(parted.length());
    for (int i = 0; i < parted.length(); i++) {
      if (parted.charAt(i) < 0x300 || parted.charAt(i) >= 0x370) {
        folded.append(parted.charAt(i));
      }
    }
    return folded.toString();
  }

  /** The name without its last vowel, to which endings are added. */
  private void stem(String form, String code) {
    String stem = form;
    while (stem.length() > 4 && isEnding(stem.charAt(stem.length() - 1))) {
      stem = stem.substring(0, stem.length() - 1);
    }
    if (stem.length() >= 4) {
      stems.putIfAbsent(stem, code);
    }
  }

  private static boolean isEnding(char c) {
    return "aeiouyéàáíóяаеиоуыйьاةهى".indexOf(c) >= 0;
  }
}
