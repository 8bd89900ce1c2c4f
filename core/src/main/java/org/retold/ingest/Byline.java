package org.retold.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who wrote it, from a line such as "By Jane Roe and Juan Pérez", "Von unserem Korrespondenten".
 */
final class Byline {
  private static final int LONGEST = 12;
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:,|;|&|\\||/|、|،|\\s(?:and|et|und|y|e|en|och|og|ja|i|a|și|és|ve|и|та|و|και|dan|và)\\s)\\s*");
  private static final Pattern CASED_NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s+(?:(?:van|von|de|der|den|del|della|di|da|dos|do|la|le|el|al|bin|ibn|ben|zu|af|av|ter|ten)\\s+)*\\p{Lu}[\\p{L}\\p{M}.'’-]*){1,4}");
  private static final Pattern UNCASED_NAME =
      Pattern.compile("[\\p{Lo}\\p{M}]+(?:[\\s·]+[\\p{Lo}\\p{M}]+){0,4}");

  /** Who wrote it and where: "By Jane Roe in Harbour City". */
  private static final Pattern NAME_AND_PLACE =
      Pattern.compile(
          "(" + CASED_NAME.pattern() + ")\\s+\\p{Ll}{1,4}\\s+\\p{Lu}[\\p{L}\\p{M}.'’ -]*");

  private Byline() {}

  /** The names behind a by-word, or nothing if the line is no byline. */
  static List<String> names(String line) {
    int label = line.length() > 120 ? 0 : Labels.shared().prefix("byline", line);
    if (label == 0 || Wording.words(line) > LONGEST || (line.endsWith(".") && line.length() > 60)) {
      return List.of();
    }
    String rest = line.substring(label).replaceFirst("^[\\s:：/／]+", "");
    List<String> names = namesIn(rest);
    // "By Jane Roe — Port Ellis": the place behind the dash is no part of the name.
    return names.isEmpty() ? namesIn(rest.split("\\s+[—–-]\\s+", 2)[0]) : names;
  }

  /** The name in a by-line that goes on with a place; only a line at a date is read so. */
  static List<String> namesBeforePlace(String line) {
    int label = line.length() > 120 ? 0 : Labels.shared().prefix("byline", line);
    Matcher found = NAME_AND_PLACE.matcher(line.substring(label).strip());
    boolean named = label > 0 && Wording.words(line) <= LONGEST && found.matches();
    return named ? List.of(found.group(1)) : List.of();
  }

  /** "By our staff": a by-word with one or two words that are no name of a person. */
  static boolean isDesk(String line) {
    int label = line.length() > 60 ? 0 : Labels.shared().prefix("byline", line);
    return label > 0 && label < line.length() && Wording.words(line.substring(label)) <= 2;
  }

  /**
   * "김철수 기자" is a name and what its bearer is. Where names have capitals a comma parts the two, and
   * "Letters to the editor" is nobody.
   */
  static String withoutRole(String name) {
    for (int at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) {
      String rest = name.substring(0, at).strip();
      if (isRole(name.substring(at + 1)) && UNCASED_NAME.matcher(rest).matches()) {
        return rest;
      }
    }
    return name;
  }

  static boolean isRole(String text) {
    return Labels.shared().is("role", text);
  }

  /** The names in a list of nothing but names, or nothing. */
  static List<String> namesIn(String list) {
    List<String> parts =
        Arrays.stream(BETWEEN.split(list.strip(), -1))
            .map(String::strip)
            .map(Byline::withoutRole)
            .filter(part -> !part.isEmpty() && !isRole(part))
            .toList();
    List<String> names = parts.stream().filter(Byline::isName).toList();
    return !parts.isEmpty() && isName(parts.get(0)) ? names : List.of();
  }

  /** "By Jane Roe, Coast Courier": whom one writes for did not write it. */
  static List<String> people(List<String> names, Predicate<String> isOutlet) {
    List<String> people =
        names.stream()
            .filter(name -> !isOutlet.test(name) && !HeadOutlet.isCapitalisedPaper(name))
            .toList();
    return people.isEmpty() ? names : people;
  }

  /** Two words or more that all look like a name's, as far as the script can tell. */
  static boolean isName(String text) {
    return CASED_NAME.matcher(text).matches() || UNCASED_NAME.matcher(text).matches();
  }

  static boolean isCasedName(String text) {
    return CASED_NAME.matcher(text).matches() && !text.equals(text.toUpperCase(Locale.ROOT));
  }
}
