package org.retold.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names in German, where every noun has a capital. A noun is a name if CLDR knows it as a place, if
 * it is an acronym, if a title stands before it, if it is written as a name in another language of
 * the collection, or if the collection never puts an article before it and it speaks.
 */
final class GermanNames {
  /** A noun without an article so often is a name or a stuff. */
  private static final int OFTEN = 3;

  private static final Set<String> DETERMINERS =
      Set.of(
          "der", "die", "dem", "den", "des", "ein", "eine", "einer", "einem", "einen", "seine",
          "seiner", "seinem", "seinen", "sein", "ihre", "ihrer", "ihrem", "ihren", "ihr", "unser",
          "unsere", "deren", "dessen");

  private final NameWords text;
  private final CaseStatistics cases;
  private final KnownNames known;
  private final FunctionWords functionWords = FunctionWords.of("de");
  private final Titles titles = Titles.of("de");
  private final DateNames dates = DateNames.of("de");
  private final ReportingVerbs verbs = ReportingVerbs.of("de");
  private final SpelledNumbers numbers = SpelledNumbers.of("de");
  private final Currencies currencies = Currencies.of("de");

  GermanNames(NameWords text, CaseStatistics cases, KnownNames known) {
    this.text = text;
    this.cases = cases;
    this.known = known;
  }

  List<NameChunker.Chunk> chunks() {
    List<NameChunker.Chunk> found = new ArrayList<>();
    int word = 0;
    while (word < text.size()) {
      NameChunker.Chunk chunk = isNoun(word) ? chunk(word) : null;
      if (chunk != null) {
        found.add(chunk);
      }
      word = chunk == null ? word + 1 : chunk.last() + 1;
    }
    return found;
  }

  private boolean isNoun(int word) {
    String form = text.form(word);
    boolean sentence =
        text.words.startsSentence(word) && cases.lowers("de", form) > cases.capitals("de", form);
    return text.words.isCapitalised(word)
        && Glyphs.of(text.words.raw(word).codePointAt(0)) == Glyphs.LETTER
        && !functionWords.contains(form)
        && !sentence
        && !isDateOrNumber(form);
  }

  private boolean isDateOrNumber(String form) {
    return dates.month(form).isPresent()
        || dates.weekday(form).isPresent()
        || numbers.word(form) != null
        || numbers.magnitude(form) != null
        || currencies.contains(form)
        || form.equals("prozent")
        || form.equals("uhr");
  }

  private NameChunker.@Nullable Chunk chunk(int first) {
    int last = first;
    while (last + 1 < text.size() && last - first < 8 && text.joined(last)) {
      int next = last + 1;
      boolean particle = NameParticles.isPersonal(text.form(next)) && !isArticle(text.form(next));
      if (isNoun(next)) {
        last = next;
      } else if (particle
          && !isCommonNoun(last)
          && text.joined(next)
          && next + 1 < text.size()
          && isNoun(next + 1)) {
        last = next + 1;
      } else {
        break;
      }
    }
    int start = first;
    for (int i = first; i < last; i++) {
      start = titles.contains(text.form(i)) && isNoun(i + 1) ? i + 1 : start;
    }
    if (start == first && last > first && isOffice(first, last)) {
      start = first + 1;
    }
    boolean titled = start > first;
    boolean name = titled || isKnown(start, last) || (last > start && areNamesBesides(start, last));
    return name ? new NameChunker.Chunk(start, last, first) : null;
  }

  /**
   * Verkehrsministerin Jana Hold: a title at the end of the noun, or a noun behind an article that
   * stands before a first name and a known surname.
   */
  private boolean isOffice(int first, int last) {
    String form = text.form(first);
    if (known.contains(form) || text.text.charAt(text.words.end(first)) != ' ') {
      return false;
    }
    boolean determined = text.joined(first - 1) && DETERMINERS.contains(text.form(first - 1));
    boolean named = last - first > 1 && known.contains(NameWords.base(text.form(last)));
    return titles.endIn(form) || (determined && named);
  }

  private boolean isKnown(int start, int last) {
    for (int i = start; i <= last; i++) {
      String form = NameWords.base(text.form(i));
      if (text.isAcronym(i) || isPlace(i)) {
        return start == last || !isCommonNoun(last);
      }
      boolean common = cases.determined("de", form) * 3 > cases.capitals("de", form);
      if (!common
          && (known.contains(form)
              || known.contains(withoutS(form))
              || (form.length() >= 5 && known.sounds(form)))) {
        return start == last || !isCommonNoun(last);
      }
    }
    return start == last && isBare(start);
  }

  private boolean isPlace(int word) {
    String raw = text.words.raw(word);
    String code = Gazetteer.code(raw, "de");
    return code != null
        && !Character.isLowerCase(code.charAt(0))
        && PlaceNames.of("de").exact(withoutS(PlaceNames.folded(text.form(word)))) != null;
  }

  private static String withoutS(String form) {
    return form.endsWith("s") && form.length() > 4 ? form.substring(0, form.length() - 1) : form;
  }

  /** Two nouns side by side are a name, unless articles show that they are common ones. */
  private boolean areNamesBesides(int start, int last) {
    for (int i = start; i <= last; i++) {
      if (isCommonNoun(i) && text.words.isCapitalised(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isCommonNoun(int word) {
    String form = text.form(word);
    return cases.determined("de", form) > 0 && !known.contains(form);
  }

  /** Never with an article, and beside a verb of speaking somewhere. */
  private boolean isBare(int word) {
    String form = text.form(word);
    boolean speaks = verbs.contains(text.form(word + 1)) || verbs.contains(text.form(word - 1));
    int times = cases.capitals("de", form);
    return speaks && cases.determined("de", form) == 0 && times + 1 >= OFTEN;
  }

  private static boolean isArticle(String form) {
    return switch (form) {
      case "der", "die", "das", "den", "dem", "des", "zu", "zum", "zur", "vom" -> true;
      default -> false;
    };
  }
}
