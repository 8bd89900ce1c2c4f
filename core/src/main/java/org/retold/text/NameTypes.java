package org.retold.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Decides from what stands around it whether a name is a person's, a body's or a place's. The signs
 * of all places where a name stands are added up; where they are few or disagree it is {@code
 * other}.
 */
final class NameTypes {
  static final String PERSON = "person";
  static final String ORGANISATION = "organisation";
  static final String PLACE = "place";
  static final String OTHER = "other";

  private static final Set<String> LOCATIVE =
      Set.of(
          "in", "near", "à", "en", "aus", "nach", "nella", "em", "i", "w", "we", "в", "у", "из",
          "v", "te", "uit", "près", "off", "outside");
  private static final Set<String> ARTICLES =
      Set.of(
          "the", "le", "la", "l'", "les", "du", "der", "die", "das", "dem", "den", "el", "il", "lo",
          "o", "os", "het", "de", "au", "al");

  private static final Set<String> PLURAL_ARTICLES = Set.of("las", "los", "les");

  private final Map<String, int[]> votes = new HashMap<>();

  /** Adds the signs for a name where it stands. */
  void add(
      NameWords text,
      NameChunker.Chunk chunk,
      boolean titled,
      String language,
      CaseStatistics cases) {
    int[] own = votes.computeIfAbsent(key(text, chunk), name -> new int[3]);
    int first = chunk.first();
    int last = chunk.last();
    String before =
        text.joined(chunk.titleFirst() - 1) || text.form(chunk.titleFirst() - 1).endsWith("'")
            ? text.form(chunk.titleFirst() - 1)
            : "";
    boolean several = last > first;
    boolean article = ARTICLES.contains(before);
    ReportingVerbs verbs = ReportingVerbs.of(language);
    boolean speaks = verbs.contains(text.form(last + 1)) || verbs.contains(before);
    own[0] += titled ? 4 : 0;
    boolean common = !several && cases.lowers(language, text.form(first)) > 0;
    own[0] += speaks && !article && !common ? 2 : 0;
    own[0] += several && !article && isPersonShaped(text, first, last, language, cases) ? 2 : 0;
    own[1] += !several && text.isAcronym(first) ? 3 : 0;
    own[1] += article && several ? 2 : 0;
    own[1] += several && holdsSmallWords(text, first, last) ? 2 : 0;
    own[1] += several && !titled && cases.lowers(language, text.form(last)) > 0 ? 2 : 0;
    own[1] += hasAcronymBehind(text, last) ? 3 : 0;
    own[1] += !several && cases.lowers(language, text.form(first)) > 0 ? 1 : 0;
    own[2] += LOCATIVE.contains(before) && !titled && !isBeforeNoun(text, last, language) ? 2 : 0;
  }

  /** In Islamic countries: the capital is of an adjective. */
  private static boolean isBeforeNoun(NameWords text, int last, String language) {
    return text.joined(last)
        && !text.words.isCapitalised(last + 1)
        && !text.words.isNumber(last + 1)
        && !FunctionWords.of(language).contains(text.form(last + 1));
  }

  /** The type of a chunk by all signs given so far. */
  String type(NameWords text, NameChunker.Chunk chunk, String language) {
    String name = text.text.substring(text.words.start(chunk.first()), text.end(chunk.last()));
    int[] own = votes.getOrDefault(key(text, chunk), new int[3]);
    if (!chunk.hasTitle() && Gazetteer.code(name, language) != null && own[0] < 4) {
      return PLACE;
    }
    int best = Math.max(own[0], Math.max(own[1], own[2]));
    if (best < 2) {
      return OTHER;
    }
    boolean tied =
        (own[0] == best ? 1 : 0) + (own[1] == best ? 1 : 0) + (own[2] == best ? 1 : 0) > 1;
    if (tied) {
      return own[0] == best && own[2] == best ? PERSON : OTHER;
    }
    return own[0] == best ? PERSON : own[1] == best ? ORGANISATION : PLACE;
  }

  /** What a surname is by itself when the whole name is known to be a person's. */
  void share(NameWords text, NameChunker.Chunk whole, NameChunker.Chunk part) {
    // "Hospital de Tolvik" makes no person of Tolvik.
    if (!text.words.isCapitalised(whole.last() - 1)) {
      return;
    }
    int[] from = votes.getOrDefault(key(text, whole), new int[3]);
    votes.computeIfAbsent(key(text, part), name -> new int[3])[0] += Math.min(3, from[0]);
  }

  static String key(NameWords text, NameChunker.Chunk chunk) {
    StringBuilder key = new StringBuilder();
    for (int i = chunk.first(); i <= chunk.last(); i++) {
      key.append(i > chunk.first() ? " " : "").append(NameWords.base(text.form(i)));
    }
    return key.toString();
  }

  /** Two or three words none of which is common, no acronym among them. */
  private static boolean isPersonShaped(
      NameWords text, int first, int last, String language, CaseStatistics cases) {
    // "Las Herrenas": nobody's given name is an article.
    if (last - first > 3 || PLURAL_ARTICLES.contains(text.form(first))) {
      return false;
    }
    for (int i = first; i <= last; i++) {
      String form = text.form(i);
      boolean particle = NameParticles.isPersonal(form);
      boolean common = cases.lowers(language, form) > 0 && !text.isInitial(i);
      boolean place = Gazetteer.code(text.words.raw(i), language) != null;
      if (!particle
          && (common
              || place
              || (text.isAcronym(i) && !text.isInitial(i))
              || !text.words.isCapitalised(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean holdsSmallWords(NameWords text, int first, int last) {
    for (int i = first + 1; i < last; i++) {
      String form = text.form(i);
      if (!text.words.isCapitalised(i)
          && (form.equals("of")
              || form.equals("for")
              || form.equals("pour")
              || form.equals("para")
              || form.equals("für")
              || form.equals("the"))) {
        return true;
      }
    }
    return false;
  }

  /** Popular Front (PF). */
  private static boolean hasAcronymBehind(NameWords text, int last) {
    int next = last + 1;
    if (next >= text.size() || !text.isAcronym(next)) {
      return false;
    }
    String gap = text.text.substring(text.words.end(last), text.words.start(next));
    return gap.equals(" (");
  }
}
