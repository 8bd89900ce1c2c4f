package org.retold.vector;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.cz.CzechStemmer;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.German2Stemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HindiStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NepaliStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * Words without their endings: Snowball where Lucene has it for the language, the first letters
 * elsewhere. Not safe for threads: Snowball keeps state.
 */
final class Stems {
  /** Prefix of a word in a language without a stemmer; docs/method/link.md#stems. */
  private static final int PREFIX = 6;

  private static final Map<String, Supplier<SnowballStemmer>> SNOWBALL =
      Map.ofEntries(
          Map.entry("ar", ArabicStemmer::new),
          Map.entry("hy", ArmenianStemmer::new),
          Map.entry("eu", BasqueStemmer::new),
          Map.entry("ca", CatalanStemmer::new),
          Map.entry("da", DanishStemmer::new),
          Map.entry("nl", DutchStemmer::new),
          Map.entry("en", EnglishStemmer::new),
          Map.entry("et", EstonianStemmer::new),
          Map.entry("fi", FinnishStemmer::new),
          Map.entry("fr", FrenchStemmer::new),
          Map.entry("de", German2Stemmer::new),
          Map.entry("el", GreekStemmer::new),
          Map.entry("hi", HindiStemmer::new),
          Map.entry("hu", HungarianStemmer::new),
          Map.entry("id", IndonesianStemmer::new),
          Map.entry("ga", IrishStemmer::new),
          Map.entry("it", ItalianStemmer::new),
          Map.entry("lt", LithuanianStemmer::new),
          Map.entry("ne", NepaliStemmer::new),
          Map.entry("no", NorwegianStemmer::new),
          Map.entry("nb", NorwegianStemmer::new),
          Map.entry("pt", PortugueseStemmer::new),
          Map.entry("ro", RomanianStemmer::new),
          Map.entry("ru", RussianStemmer::new),
          Map.entry("sr", SerbianStemmer::new),
          Map.entry("es", SpanishStemmer::new),
          Map.entry("sv", SwedishStemmer::new),
          Map.entry("ta", TamilStemmer::new),
          Map.entry("tr", TurkishStemmer::new));

  private final @Nullable SnowballStemmer snowball;
  private final boolean czech;

  Stems(String language) {
    String base = Locale.forLanguageTag(language).getLanguage();
    Supplier<SnowballStemmer> maker = SNOWBALL.get(base);
    this.snowball = maker == null ? null : maker.get();
    this.czech = base.equals("cs");
  }

  String of(String form) {
    if (snowball != null) {
      snowball.setCurrent(form);
      snowball.stem();
      return snowball.getCurrent();
    }
    if (czech) {
      char[] letters = form.toCharArray();
      return new String(letters, 0, new CzechStemmer().stem(letters, letters.length));
    }
    int end = Math.min(PREFIX, form.codePointCount(0, form.length()));
    return form.substring(0, form.offsetByCodePoints(0, end));
  }
}
