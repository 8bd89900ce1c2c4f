package org.retold.vector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.retold.model.Article;
import org.retold.model.Span;
import org.retold.text.DateFinder;
import org.retold.text.DateMention;
import org.retold.text.Gazetteer;
import org.retold.text.PlaceMention;
import org.retold.text.Quantity;
import org.retold.text.QuantityFinder;
import org.retold.text.Words;

/** Reads the features of a text. Keeps what it learned of word forms; not safe for threads. */
public final class FeatureReader {
  /** Words read of one text; what an event is, is said long before. */
  private static final int MOST_WORDS = 20_000;

  /** Words of a text that are its lead; docs/method/link.md#lead. */
  private static final int LEAD_WORDS = 80;

  /** Characters that a date stands in to be that of the article: after a headline and a place. */
  private static final int DATELINE = 200;

  /** Word forms of all languages that are remembered; about 60 MB. */
  private static final int MOST_SHAPES = 250_000;

  /** Different ones, of a word of a text, if other languages are there: letters in a row. */
  private static final int FEATURES_OF_A_WORD = 4;

  private static final String CHINESE = "zh";

  /** No script without spaces comes before Thai. */
  private static final char FIRST_SIGN = '\u0e00';

  private static final int[] NONE = {};
  private static final int FULL_DATE = 10;
  private static final int MONTH_OF_YEAR = 7;
  private static final int YEAR = 4;

  private final Map<String, WordShapes> shapes = new HashMap<>();
  private final QuantityFinder quantities = new QuantityFinder();
  private final DateFinder dates = new DateFinder();
  private final Gazetteer gazetteer = new Gazetteer();
  private final SignWords signWords = new SignWords();
  private final boolean across;
  private static final Set<Kind> FIGURES = EnumSet.of(Kind.NUMBER, Kind.DATE, Kind.PLACE);

  /** Nobody is told in most readings. */
  private @Nullable Witness witness;

  private Set<Kind> shown = EnumSet.allOf(Kind.class);
  private String lastText = "";
  private Script lastScript = Script.ALPHABET;

  /** Is told where a feature was read, to show it to a reader. */
  public interface Witness {
    void saw(int id, Span span);
  }

  /**
   * @param across false if all texts are of one language, so that features that only serve other
   *     languages need not be kept
   */
  public FeatureReader(boolean across) {
    this.across = across;
  }

  /**
   * Tells a witness of the features of some spans of a text.
   *
   * @param kinds what the witness wants to see; where it wants no figures they are not looked for
   */
  public void show(
      String text,
      List<Span> spans,
      String language,
      @Nullable LocalDate published,
      Set<Kind> kinds,
      Witness told) {
    witness = told;
    shown = kinds;
    read(text, spans, language, published);
    shown = EnumSet.allOf(Kind.class);
    witness = null;
  }

  /** The features of an article, its title among them if that does not stand in the text. */
  public Features read(Article article, @Nullable LocalDate published) {
    Features.Tally tally = new Features.Tally();
    String language = article.language();
    Script script = script(article.text());
    if (article.titleSpan() == null && !article.title().isBlank()) {
      String title = article.title();
      List<Span> whole = List.of(new Span(0, title.length()));
      readLead(tally, read(tally, title, whole, language, published, script), language);
    }
    List<Span> kept = article.kept();
    readLead(tally, read(tally, article.text(), kept, language, published, script), language);
    return tally.done(language, script);
  }

  /** The first whole date that an article begins with; null if it gives none there. */
  public @Nullable LocalDate dateline(Article article) {
    return article.kept().stream()
        .limit(1)
        .map(span -> new Span(span.start(), Math.min(span.end(), span.start() + DATELINE)))
        .flatMap(span -> dates.find(article.text(), span, article.language(), null).stream())
        .filter(date -> date.kind() == DateMention.Kind.DATE)
        .map(date -> LocalDate.parse(date.value()))
        .findFirst()
        .orElse(null);
  }

  private Words read(
      Features.Tally tally,
      String text,
      List<Span> spans,
      String language,
      @Nullable LocalDate published,
      Script script) {
    Words words = Words.of(text, spans);
    for (Span span : Collections.disjoint(shown, FIGURES) ? List.<Span>of() : spans) {
      readFigures(tally, words.within(span), span, language, published);
    }
    readWords(tally, words, script, language);
    return words;
  }

  private void readLead(Features.Tally tally, Words words, String language) {
    WordShapes known = shapes(language);
    for (int i = 0; i < Math.min(words.size(), LEAD_WORDS); i++) {
      if (!words.isNumber(i)) {
        tally.add(Features.retagged(Kind.LEAD, known.of(form(words, i, language)).word()));
      }
    }
  }

  /** The features of a passage: those of an article, and what tells one passage from another. */
  public Features read(
      String text, List<Span> spans, String language, @Nullable LocalDate published) {
    Features.Tally tally = new Features.Tally();
    Script script = script(text);
    Words words = read(tally, text, spans, language, published, script);
    readCodes(tally, text, words);
    for (Span span : spans) {
      dates.find(text, span, language, published).forEach(date -> readMonth(tally, date));
    }
    return tally.done(language, script);
  }

  /** Of a batch or a flight (QK-2417), whose figure names and does not count. */
  private void readCodes(Features.Tally tally, String text, Words words) {
    for (int i = 1; i < words.size(); i++) {
      boolean hangs =
          words.start(i) == words.end(i - 1) + 1 && text.charAt(words.end(i - 1)) == '-';
      if (hangs && words.isNumber(i) && !words.isNumber(i - 1)) {
        add(tally, Features.id(Kind.NUMBER, "-", words.form(i)), words.span(i));
      }
    }
  }

  /** Two tellings that swap months, or years, still tell of both: the parts are shared. */
  private void readMonth(Features.Tally tally, DateMention date) {
    String value = date.value();
    if (date.kind() == DateMention.Kind.MONTH && value.length() == MONTH_OF_YEAR) {
      add(tally, Features.id(Kind.DATE, "", value.substring(0, YEAR)), date.span());
      add(tally, Features.id(Kind.DATE, "", "-" + value.substring(YEAR)), date.span());
    }
  }

  /** Sentences of one text are read one after the other: its script is looked up once. */
  private Script script(String text) {
    if (!text.equals(lastText)) {
      lastText = text;
      lastScript = Script.of(text);
    }
    return lastScript;
  }

  /** The stems of a span, in order: the words a lexicon is learned of. */
  public List<String> stems(String text, Span span, String language) {
    WordShapes known = shapes(language);
    Words words = Words.of(text, List.of(span));
    List<String> stems = new ArrayList<>();
    StringBuilder signs = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      String form = words.form(i);
      boolean sign = isSign(form);
      if (!signs.isEmpty() && (!sign || words.start(i) > words.end(i - 1))) {
        stems.addAll(signWords.of(signs.toString()));
        signs.setLength(0);
      }
      if (sign) {
        signs.append(form);
      } else if (!words.isNumber(i)) {
        stems.add(known.stem(form));
      }
    }
    if (!signs.isEmpty()) {
      stems.addAll(signWords.of(signs.toString()));
    }
    return stems;
  }

  private WordShapes shapes(String language) {
    if (shapes.values().stream().mapToInt(WordShapes::size).sum() > MOST_SHAPES) {
      shapes.values().forEach(WordShapes::forget);
    }
    return shapes.computeIfAbsent(language, other -> new WordShapes(other, across));
  }

  private void readFigures(
      Features.Tally tally,
      Words words,
      Span span,
      String language,
      @Nullable LocalDate published) {
    List<DateMention> dated = dates.find(words, language, published);
    for (DateMention date : dated) {
      readDate(tally, date, words);
    }
    for (Quantity quantity : quantities.find(words, span, language, dated)) {
      String value = quantity.value().stripTrailingZeros().toPlainString();
      add(tally, Features.id(Kind.NUMBER, "", value), quantity.span());
    }
    for (PlaceMention place : gazetteer.find(words, language)) {
      add(tally, Features.id(Kind.PLACE, "", place.code()), place.span());
    }
  }

  /**
   * One telling gives the year and another does not: the parts are shared then. A witness is not
   * told of the whole date as if it were the part; of the year it is where that is written out.
   */
  private void readDate(Features.Tally tally, DateMention date, Words words) {
    String value = date.value();
    add(tally, Features.id(Kind.DATE, "", value), date.span());
    if (value.length() == FULL_DATE && value.charAt(YEAR) == '-') {
      tally.add(Features.id(Kind.DATE, "", "-" + value.substring(YEAR)));
      int year = Features.id(Kind.DATE, "", value.substring(0, YEAR));
      tally.add(year);
      if (witness != null) {
        tellYear(witness, year, value.substring(0, YEAR), words, date.span());
      }
    }
  }

  private static void tellYear(Witness told, int id, String year, Words words, Span date) {
    for (int i = words.at(date.start()); i < words.size() && words.end(i) <= date.end(); i++) {
      if (words.form(i).equals(year)) {
        told.saw(id, words.span(i));
        return;
      }
    }
  }

  private void readWords(Features.Tally tally, Words words, Script script, String language) {
    WordShapes known = shapes(language);
    int size = Math.min(words.size(), MOST_WORDS);
    tally.expect(size * (across ? FEATURES_OF_A_WORD : 1));
    @Nullable String before = null;
    for (int i = 0; i < size; i++) {
      if (words.isNumber(i)) {
        before = null;
        continue;
      }
      String form = form(words, i, language);
      boolean sign = isSign(form);
      if (sign && before != null) {
        add(tally, Features.id(Kind.WORD, language, before + form), words, i - 1, i);
      }
      before = sign ? form : null;
      WordShapes.Shape shape = known.of(form);
      add(tally, shape.word(), words, i, i);
      boolean capital = words.isCapitalised(i);
      boolean name = capital || script != Script.ALPHABET;
      addAll(tally, capital && shown.contains(Kind.NAME) ? shape.names() : NONE, words, i);
      addAll(tally, name && shown.contains(Kind.SOUND) ? shape.sounds() : NONE, words, i);
      addAll(tally, name && shown.contains(Kind.ECHO) ? shape.echoes() : NONE, words, i);
      addAll(tally, shown.contains(Kind.GRAM) ? shape.grams() : NONE, words, i);
    }
    if (across && script != Script.ALPHABET && shown.contains(Kind.SOUND)) {
      known.signs().read(words, size, (coarse, span) -> addSound(tally, coarse, span));
    }
  }

  private void addSound(Features.Tally tally, String coarse, Span span) {
    if (coarse.length() > 1) {
      add(tally, Features.id(Kind.SOUND, "", coarse), span);
    }
  }

  private void add(Features.Tally tally, int id, Span span) {
    tally.add(id);
    if (witness != null) {
      witness.saw(id, span);
    }
  }

  private void add(Features.Tally tally, int id, Words words, int first, int last) {
    tally.add(id);
    if (witness != null) {
      witness.saw(id, words.span(first).cover(words.span(last)));
    }
  }

  private void addAll(Features.Tally tally, int[] ids, Words words, int word) {
    for (int id : ids) {
      add(tally, id, words, word, word);
    }
  }

  /** A word as it is counted: Taipei and Beijing write one language in two forms of its signs. */
  private String form(Words words, int i, String language) {
    String form = words.form(i);
    return language.equals(CHINESE) && isSign(form) ? signWords.shortened(form) : form;
  }

  private static boolean isSign(String form) {
    return form.charAt(0) >= FIRST_SIGN && isSign(form.codePointAt(0));
  }

  private static boolean isSign(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
