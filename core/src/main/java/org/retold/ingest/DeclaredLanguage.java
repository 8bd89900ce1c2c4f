package org.retold.ingest;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A language as records declare it: {@code en_US}, {@code eng}, {@code English}. */
final class DeclaredLanguage {
  private static final int LONGEST_CODE = 3;
  private static final Map<String, String> BY_NAME = new HashMap<>();

  static {
    for (String code : ULocale.getISOLanguages()) {
      ULocale locale = new ULocale(code);
      BY_NAME.putIfAbsent(
          locale.getDisplayLanguage(ULocale.ENGLISH).toLowerCase(Locale.ROOT), code);
      BY_NAME.putIfAbsent(locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT), code);
    }
  }

  private DeclaredLanguage() {}

  /** As BCP 47 writes it; empty if it is none, so that the text is asked. */
  static String tag(String declared) {
    String bare = declared.strip().replace('_', '-');
    String named = BY_NAME.get(bare.toLowerCase(Locale.ROOT));
    ULocale locale = ULocale.forLanguageTag(named == null ? bare : named);
    String language = locale.getLanguage();
    return language.isEmpty() || language.length() > LONGEST_CODE ? "" : locale.toLanguageTag();
  }
}
