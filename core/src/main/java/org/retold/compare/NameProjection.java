package org.retold.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.retold.model.Span;
import org.retold.text.FunctionWords;
import org.retold.text.Words;

/**
 * Names that one telling shows to be names, found where nothing does: German writes every noun with
 * a capital, Arabic none, and a short note may have a name only where a sentence begins.
 *
 * <p>A name is carried over as it is spelled into every telling, and by its sound into the passage
 * of another script that says the same (annotation projection, Yarowsky, Ngai and Wicentowski
 * 2001). In a language that writes nouns with a capital, the noun before a known name is its role.
 */
final class NameProjection {
  /** Of each part of a name written in two scripts, see docs/method/compare.md#names. */
  private static final double SAME_SOUND = .72;

  private static final int MIN_LETTERS = 4;

  /** Places from which on it can be told how a word is used: "the Grauenfeld plant" is one. */
  private static final int OFTEN = 3;

  /** Of the places where a word stands. */
  private static final double MOSTLY = .6;

  private static final Set<String> CAPITAL_NOUNS = Set.of("de", "lb", "gsw");

  private record Known(List<String> words, String type) {}

  private final Tellings tellings;
  private final Map<String, List<Known>> byFirst = new HashMap<>();
  private final Map<Telling, Map<Span, Name>> found = new TreeMap<>();
  private final Set<String> small = new HashSet<>();

  private NameProjection(Tellings tellings) {
    this.tellings = tellings;
  }

  /** The names of every telling, sorted by place, without overlaps. */
  static Map<Telling, List<Name>> names(Tellings tellings, List<Twin> twins) {
    NameProjection projection = new NameProjection(tellings);
    projection.learn();
    tellings.byRank().forEach(projection::spelled);
    twins.forEach(projection::sounded);
    Map<Telling, List<Name>> names = new TreeMap<>();
    projection.found.forEach((telling, own) -> names.put(telling, List.copyOf(own.values())));
    return names;
  }

  private void learn() {
    Set<Known> known = new HashSet<>();
    Set<String> attributes = attributes();
    for (Telling telling : tellings.byRank()) {
      Map<Span, Name> own = new TreeMap<>();
      telling.names().stream()
          .filter(name -> !attributes.contains(form(telling, name)))
          .forEach(name -> own.put(name.span(), name));
      found.put(telling, own);
      Words words = telling.words();
      for (int i = 0; i < words.size(); i++) {
        if (!words.isCapitalised(i)) {
          small.add(words.form(i));
        }
      }
      if (!CAPITAL_NOUNS.contains(telling.language())) {
        own.values().forEach(name -> known.add(new Known(raw(telling, name.span()), name.type())));
      }
    }
    for (Known name : known) {
      String first = name.words().isEmpty() ? "" : name.words().get(0);
      boolean lone = name.words().size() == 1;
      if (!first.isEmpty()
          && Character.isUpperCase(first.codePointAt(0))
          && !(lone && isWeak(first))) {
        byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(name);
      }
    }
    byFirst
        .values()
        .forEach(
            names ->
                names.sort(
                    Comparator.comparing((Known name) -> -name.words().size())
                        .thenComparing(name -> String.join(" ", name.words()))
                        .thenComparing(Known::type)));
  }

  /**
   * Words with a capital that mostly stand before a noun: "Lutheran parishes" names no Lutheran. A
   * person, a body or a place may stand so too, and stays.
   */
  private Set<String> attributes() {
    Map<String, int[]> counts = new HashMap<>();
    for (Telling telling : tellings.byRank()) {
      for (Name name : telling.names()) {
        if (name.type().equals("other") && name.form().chars().allMatch(Character::isLetter)) {
          int[] own = counts.computeIfAbsent(form(telling, name), key -> new int[2]);
          own[0] += isBeforeNoun(telling, name.span()) ? 1 : 0;
          own[1]++;
        }
      }
    }
    Set<String> attributes = new HashSet<>();
    counts.forEach(
        (form, count) -> {
          if (count[1] >= OFTEN && count[0] >= MOSTLY * count[1]) {
            attributes.add(form);
          }
        });
    return attributes;
  }

  private static String form(Telling telling, Name name) {
    return telling.language() + ' ' + name.form().toLowerCase(Locale.ROOT);
  }

  private static boolean isBeforeNoun(Telling telling, Span name) {
    Words words = telling.words();
    int next = words.at(name.end());
    return next < words.size()
        && words.start(next) > name.end()
        && telling.text().substring(name.end(), words.start(next)).equals(" ")
        && Character.isLowerCase(telling.text().codePointAt(words.start(next)))
        && !FunctionWords.of(telling.language()).contains(words.form(next));
  }

  /** A word that somebody writes small is no name where it begins a sentence. */
  private boolean isWeak(String word) {
    return word.length() < MIN_LETTERS
        || small.contains(word.toLowerCase(Locale.ROOT))
        || word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static List<String> raw(Telling telling, Span span) {
    int[] range = telling.wordsIn(span);
    List<String> raw = new ArrayList<>();
    for (int i = range[0]; i < range[1]; i++) {
      raw.add(bare(telling.words().raw(i)));
    }
    return raw;
  }

  /** Without the ending of a possessive, which is no part of the name. */
  private static String bare(String raw) {
    int end = raw.length() - 2;
    boolean possessive =
        end > 1
            && raw.charAt(end + 1) == 's'
            && (raw.charAt(end) == '\'' || raw.charAt(end) == '’');
    return possessive ? raw.substring(0, end) : raw;
  }

  private void spelled(Telling telling) {
    Map<Span, Name> own = own(telling);
    Words words = telling.words();
    FunctionWords function = FunctionWords.of(telling.language());
    int at = 0;
    while (at < words.size()) {
      int start = at;
      Optional<Known> name =
          byFirst.getOrDefault(bare(words.raw(at)), List.of()).stream()
              .filter(known -> stands(known, words, start))
              .filter(known -> known.words().size() > 1 || !function.contains(words.form(start)))
              .findFirst();
      if (name.isPresent()) {
        int size = name.get().words().size();
        int last = at + size - 1;
        int end = words.start(last) + bare(words.raw(last)).length();
        put(telling, own, new Span(words.start(at), end), name.get().type());
        at += size;
      } else {
        at++;
      }
    }
  }

  private static boolean stands(Known known, Words words, int at) {
    List<String> tokens = known.words();
    if (at + tokens.size() > words.size()) {
      return false;
    }
    for (int i = 1; i < tokens.size(); i++) {
      if (!bare(words.raw(at + i)).equals(tokens.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Adds a name where there is none, makes whole one of which a part was found, and takes the noun
   * before it off one that is there.
   */
  private static void put(Telling telling, Map<Span, Name> own, Span span, String type) {
    List<Name> there = own.values().stream().filter(name -> name.span().overlaps(span)).toList();
    boolean parts = there.stream().allMatch(name -> span.contains(name.span()));
    boolean whole = there.stream().anyMatch(name -> name.span().equals(span));
    if (parts && !whole) {
      there.forEach(name -> own.remove(name.span()));
      own.put(span, new Name(span, telling.words(span), type, null));
    } else if (there.size() == 1
        && there.get(0).role() == null
        && isNounBefore(telling, there.get(0).span(), span)) {
      Span old = there.get(0).span();
      own.remove(old);
      Span role = telling.wordsBefore(old.start(), span.start());
      own.put(span, new Name(span, telling.words(span), type, role));
    }
  }

  private static boolean isNounBefore(Telling telling, Span old, Span span) {
    return CAPITAL_NOUNS.contains(telling.language())
        && old.end() == span.end()
        && old.start() < span.start();
  }

  /** Names of a passage in the passage of another script that says the same. */
  private void sounded(Twin twin) {
    if (twin.sameLanguage() || twin.wordForWord()) {
      return;
    }
    sounded(twin, twin.near(), twin.far());
    sounded(twin, twin.far(), twin.near());
  }

  private void sounded(Twin twin, Telling from, Telling to) {
    Span there = twin.side(to);
    if (isLatin(there.of(to.text())) || !isLatin(twin.side(from).of(from.text()))) {
      return;
    }
    Map<Span, Name> own = own(to);
    List<Name> names =
        own(from).values().stream()
            .filter(name -> twin.side(from).contains(name.span()))
            .sorted(
                Comparator.comparing((Name name) -> -name.span().length())
                    .thenComparing(Name::span))
            .toList();
    for (Name name : names) {
      List<String> tokens = NameTokens.of(name.form(), from.language());
      if (!tokens.isEmpty() && String.join("", tokens).length() >= MIN_LETTERS) {
        best(to, there, tokens).ifPresent(span -> put(to, own, span, name.type()));
      }
    }
  }

  /** The words whose parts sound most like the parts of the name. */
  private static Optional<Span> best(Telling telling, Span within, List<String> name) {
    Words words = telling.words();
    int[] range = telling.wordsIn(within);
    TreeSet<Span> best = new TreeSet<>();
    double most = SAME_SOUND;
    for (int i = range[0]; i + name.size() <= range[1]; i++) {
      double least = 1;
      for (int k = 0; k < name.size() && least >= most; k++) {
        String part = NameTokens.ascii(words.form(i + k), telling.language());
        least = Math.min(least, NameTokens.similarity(name.get(k), part));
      }
      if (least > most || (least == most && best.isEmpty())) {
        most = least;
        best.clear();
        best.add(new Span(words.start(i), words.end(i + name.size() - 1)));
      }
    }
    return best.stream().findFirst();
  }

  private static boolean isLatin(String text) {
    int latin = 0;
    int other = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        boolean own = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
        latin += own ? 1 : 0;
        other += own ? 0 : 1;
      }
    }
    return latin > other;
  }

  private Map<Span, Name> own(Telling telling) {
    return found.computeIfAbsent(telling, key -> new TreeMap<>());
  }
}
