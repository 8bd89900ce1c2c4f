package org.retold.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts names out of a text in a script with capitals: runs of name words, with the small words that
 * stand inside names.
 */
final class NameChunker {
  /** A name and its words; {@code title} words before it have been taken off. */
  record Chunk(int first, int last, int titleFirst) {
    boolean hasTitle() {
      return titleFirst < first;
    }
  }

  private static final int LONGEST = 12;

  /** Words behind the last one of a name, small ones and the capital that hyphens lead to. */
  private static final int MOST_HYPHENED = 4;

  private static final Set<String> ARTICLES =
      Set.of(
          "the", "le", "la", "l'", "les", "du", "des", "au", "aux", "el", "los", "las", "del", "al",
          "il", "lo", "i", "gli", "o", "os", "as", "do", "da", "dos", "das", "de");

  /** Below this many words a word never seen in lower case may still be a common one. */
  private static final int ENOUGH = 20_000;

  private final NameWords text;
  private final String language;
  private final CaseStatistics cases;
  private final FunctionWords functionWords;
  private final Titles titles;
  private final DateNames dates;
  private final ReportingVerbs verbs;
  private final SpelledNumbers numbers;

  NameChunker(NameWords text, String language, CaseStatistics cases) {
    this.text = text;
    this.language = language;
    this.cases = cases;
    functionWords = FunctionWords.of(language);
    titles = Titles.of(language);
    dates = DateNames.of(language);
    verbs = ReportingVerbs.of(language);
    numbers = SpelledNumbers.of(language);
  }

  List<Chunk> chunks() {
    List<Chunk> found = new ArrayList<>();
    int word = 0;
    while (word < text.size()) {
      int next = word + 1;
      if (isName(word)) {
        int last = end(word);
        Chunk chunk = trimmed(word, last);
        if (chunk != null) {
          found.add(chunk);
        }
        next = last + 1;
      }
      word = next;
    }
    return found;
  }

  /** True if the word by itself is part of a name where it stands. */
  private boolean isName(int word) {
    if (!text.words.isCapitalised(word)
        || Glyphs.of(text.words.raw(word).codePointAt(0)) != Glyphs.LETTER) {
      return false;
    }
    String form = NameWords.base(text.form(word));
    boolean initial = text.isInitial(word) && text.joined(word) && isCapital(word + 1);
    if (functionWords.contains(form) || isPronoun(form) || isDate(form)) {
      return initial && !form.equals("i");
    }
    if (text.words.end(word) - text.words.start(word) == 1) {
      return initial;
    }
    int capitals = cases.capitals(language, form);
    int lowers = cases.lowers(language, form);
    boolean open = text.words.startsSentence(word) || text.headline[word];
    if (!open) {
      return lowers <= 3 * capitals || text.isAcronym(word);
    }
    if (text.isAcronym(word) && !text.headline[word]) {
      return true;
    }
    if (numbers.word(form) != null) {
      return false;
    }
    return capitals > 0 ? capitals >= lowers : lowers == 0 && isNewName(word);
  }

  /** A word at a sentence's head that is seen nowhere else. */
  private boolean isNewName(int word) {
    boolean beforeName =
        text.joined(word)
            && isCapital(word + 1)
            && !text.headline[word]
            && !functionWords.contains(text.form(word + 1));
    boolean speaks = verbs.contains(text.form(word + 1));
    boolean possessive = text.end(word) < text.words.end(word);
    return beforeName
        || speaks
        || possessive
        || titles.contains(text.form(word))
        || cases.size(language) >= ENOUGH;
  }

  private boolean isCapital(int word) {
    return word < text.size() && text.words.isCapitalised(word);
  }

  private boolean isDate(String form) {
    return dates.areCapitalised()
        && (dates.weekday(form).isPresent()
            || (dates.month(form).isPresent() && form.length() > 2));
  }

  private boolean isPronoun(String form) {
    return language.equals("en")
        && (form.equals("i") || form.startsWith("i'") || form.equals("yes") || form.equals("no"));
  }

  /** The last word of the name that begins at a name word. */
  private int end(int first) {
    int last = first;
    while (last + 1 < text.size()
        && last - first < LONGEST
        && (text.joined(last) || isOfMany(first, last))) {
      int next = last + 1;
      if (isInner(next)) {
        last = next;
      } else {
        int hyphened = overHyphens(last);
        int over = hyphened < 0 ? overSmallWords(first, last) : hyphened;
        if (over < 0) {
          break;
        }
        last = over;
      }
    }
    return last;
  }

  /** the Farmers' Party: behind an article the many own no person, they name a body. */
  private boolean isOfMany(int first, int last) {
    int end = text.words.end(last);
    return language.equals("en")
        && first == last
        && text.form(first - 1).equals("the")
        && text.joined(first - 1)
        && text.text.charAt(end - 1) == 's'
        && end + 1 == text.words.start(last + 1) - 1
        && Glyphs.isApostrophe(text.text.charAt(end))
        && text.text.charAt(end + 1) == ' '
        && isCapital(last + 1)
        && !titles.contains(text.form(last + 1));
  }

  /** A capital inside a name need not be a name by itself, unless a headline gives it. */
  private boolean isInner(int word) {
    if (!isCapital(word) || (text.headline[word] && !isName(word))) {
      return false;
    }
    String form = NameWords.base(text.form(word));
    boolean dash =
        text.words.start(word) - text.words.end(word - 1) == 1
            && text.text.charAt(text.words.end(word - 1)) == '-';
    return !isDate(form)
        && !isPronoun(form)
        && (dash || !functionWords.contains(form) || isParticleOfName(word));
  }

  /** Jean de La Tour. */
  private boolean isParticleOfName(int word) {
    return NameParticles.isPersonal(text.form(word)) && text.joined(word) && isCapital(word + 1);
  }

  /** Stratford-upon-Avon, Ростов-на-Дону: small words that hyphens hold on both sides. */
  private int overHyphens(int last) {
    for (int at = last + 1; at < text.size() && at <= last + MOST_HYPHENED; at++) {
      boolean hyphen =
          text.words.start(at) - text.words.end(at - 1) == 1
              && isHyphen(text.text.charAt(text.words.end(at - 1)));
      if (!hyphen) {
        return -1;
      }
      if (isCapital(at)) {
        return at > last + 1 ? at : -1;
      }
    }
    return -1;
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  /** Where a name goes on behind small words; -1 if it does not. */
  private int overSmallWords(int first, int last) {
    boolean institution = isInstitution(first);
    int groups = 0;
    int content = 0;
    boolean qualified = false;
    for (int at = last + 1; at < Math.min(text.size(), last + 7); at++) {
      String form = text.form(at);
      if (isCapital(at)) {
        boolean small = at > last + 1;
        boolean allowed =
            content == 0 || (institution && (groups > 1 || isCommon(first) || qualified));
        return small && allowed && isInner(at) && !isPlaceBefore(first, last, at) ? at : -1;
      }
      boolean particle = isParticle(form, last);
      if (particle) {
        boolean newGroup = at == last + 1 || !isParticle(text.form(at - 1), last);
        groups += newGroup ? 1 : 0;
      } else {
        content++;
        // Guide suprême de la ...: an adjective, then "of the".
        qualified = at == last + 1 && isOfThe(at + 1);
      }
      boolean fits =
          particle
              || (institution
                  && content <= 2
                  && form.length() > 2
                  && !functionWords.contains(form)
                  && !verbs.contains(form));
      if (!fits || !text.joined(at)) {
        return -1;
      }
    }
    return -1;
  }

  /** Paris de Londres is not one name: a place takes no "of". */
  private boolean isPlaceBefore(int first, int last, int next) {
    boolean personal =
        first == last
            && next == last + 2
            && NameParticles.isPersonal(text.form(last + 1))
            && !isOfWord(text.form(last + 1));
    return !personal
        && last == first
        && Gazetteer.code(text.text.substring(text.words.start(first), text.end(first)), language)
            != null;
  }

  private static boolean isOfWord(String form) {
    return form.equals("de")
        || form.equals("du")
        || form.equals("des")
        || form.equals("di")
        || form.equals("da")
        || form.equals("do");
  }

  private boolean isParticle(String form, int last) {
    if (language.equals("en")) {
      boolean of = form.equals("of") || form.equals("for");
      boolean the = form.equals("the") && isOfOrFor(last + 1);
      boolean foreign =
          NameParticles.isPersonal(form) && !functionWords.contains(form) && !form.equals("la");
      return of || the || foreign;
    }
    boolean and =
        form.equals("et")
            || form.equals("y")
            || form.equals("e")
            || form.equals("i")
            || form.equals("og")
            || form.equals("och")
            || form.equals("und")
            || form.equals("en");
    return !and && (NameParticles.isPersonal(form) || isPurpose(form));
  }

  private boolean isOfThe(int word) {
    String form = text.form(word);
    String next = text.form(word + 1);
    return form.equals("du")
        || form.equals("des")
        || form.equals("del")
        || form.equals("della")
        || form.equals("do")
        || form.equals("da")
        || (form.equals("de")
            && (next.equals("la")
                || next.equals("l'")
                || next.equals("los")
                || next.equals("las")));
  }

  private boolean isOfOrFor(int word) {
    String form = text.form(word);
    return form.equals("of") || form.equals("for");
  }

  private static boolean isPurpose(String form) {
    return form.equals("pour")
        || form.equals("para")
        || form.equals("por")
        || form.equals("per")
        || form.equals("für")
        || form.equals("voor")
        || form.equals("för");
  }

  /** An article before it and no place: the Front ..., le Mouvement ... */
  private boolean isInstitution(int first) {
    return !language.equals("en")
        && first > 0
        && (text.joined(first - 1) || text.form(first - 1).endsWith("'"))
        && ARTICLES.contains(text.form(first - 1))
        && Gazetteer.code(text.text.substring(text.words.start(first), text.end(first)), language)
            == null;
  }

  private boolean isCommon(int word) {
    return cases.lowers(language, text.form(word)) > 0;
  }

  /** Takes what leads up to a title off the head; null if nothing but a title is left. */
  private @Nullable Chunk trimmed(int first, int last) {
    int start = first;
    for (int i = first; i < last; i++) {
      boolean before = isCapital(i + 1) || NameParticles.isPersonal(text.form(i + 1));
      if (titles.contains(NameWords.base(text.form(i)))
          && before
          && text.end(i) == text.words.end(i)) {
        start = i + 1;
      }
    }
    if (start > first && isCommon(last) && !text.headline[last]) {
      // General Assembly, Prime Minister's Office: what follows is no person.
      start = first;
    }
    if (start == last && start == first && titles.contains(text.form(start))) {
      return null;
    }
    return new Chunk(start, last, first);
  }
}
