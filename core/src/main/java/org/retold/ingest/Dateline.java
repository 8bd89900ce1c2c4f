package org.retold.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a report was filed and by whom, as its first words: {@code TEHRAN (Dispatches) --}.
 *
 * @param length how many characters of the paragraph it takes
 * @param place where; empty if only an agency is named
 * @param credit whose report it is; empty if not said
 */
record Dateline(int length, String place, String credit) {
  private static final String CAPS = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]+";
  private static final String TITLE = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
  private static final String DASH = "\\s*(?:--+|[-–—―]|:)\\s+";
  private static final String DATE =
      "(?:,?\\s+(?:\\p{L}+\\.?\\s+\\d{1,2}|\\d{1,2}\\.?\\s+\\p{L}+\\.?)(?:,?\\s+\\d{4})?)?";

  /** With an agency in brackets the place may be in any script and case. */
  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          "((?:[\\p{L}\\p{M}.'’-]+[,/]?\\s+){1,5}?)"
              + "(?:(?:\\p{L}+\\.?\\s+\\d{1,2}|\\d{1,2}\\.?\\s+\\p{L}+\\.?),?\\s*)?"
              + "[\\[(（]([^()\\[\\]（）]{2,40})[\\])）]\\.?\\s*(?:--+|[-–—―:])\\s*");

  private static final Pattern AGENCY_ONLY =
      Pattern.compile(
          "[\\[(（]([\\p{L}\\p{M}][^()\\[\\]（）]{1,30})[\\])）]\\s*\\.?\\s*(?:--+|[-–—―])\\s*");

  private static final Pattern CAPITALS =
      Pattern.compile(
          "("
              + CAPS
              + "(?:[\\s,/]+"
              + TITLE
              + "){0,4}?)"
              + DATE
              + DASH
              + "(?=[\\p{Lu}\\p{Lo}\"“«„‘'\\d])");

  private static final Pattern DASHED =
      Pattern.compile(
          "("
              + TITLE
              + "(?:[\\s,/]+"
              + TITLE
              + "){0,3})"
              + DATE
              + "\\s+(?:--+|[–—―])\\s+(?=[\\p{Lu}])");

  private static final Pattern BRACKETED = Pattern.compile("【([^】]{2,30})】\\s*");

  static Optional<Dateline> of(String paragraph) {
    if (holdsAny(paragraph, "[(（")) {
      Optional<Dateline> agency =
          match(WITH_AGENCY, paragraph, 1, 2).or(() -> match(AGENCY_ONLY, paragraph, 0, 1));
      if (agency.isPresent()) {
        return agency;
      }
    }
    if (!holdsAny(paragraph, "-–—―:【")) {
      return Optional.empty();
    }
    return match(CAPITALS, paragraph, 1, 0)
        .or(() -> match(DASHED, paragraph, 1, 0))
        .or(() -> match(BRACKETED, paragraph, 0, 1));
  }

  /** Most paragraphs have no bracket or no dash, and need no closer look. */
  private static boolean holdsAny(String paragraph, String signs) {
    for (int at = 0; at < signs.length(); at++) {
      if (paragraph.indexOf(signs.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Dateline> match(
      Pattern pattern, String paragraph, int place, int credit) {
    Matcher found = pattern.matcher(paragraph);
    if (!found.lookingAt() || found.end() >= paragraph.length()) {
      return Optional.empty();
    }
    String where = place == 0 ? "" : found.group(place).replaceAll("[\\s,/.:-]+$", "").strip();
    String whose = credit == 0 ? "" : found.group(credit).strip();
    return Optional.of(new Dateline(found.end(), where, whose));
  }

  Map<String, Object> metadata() {
    Map<String, Object> metadata = new LinkedHashMap<>();
    if (!place.isEmpty()) {
      metadata.put("dateline", place);
    }
    if (!credit.isEmpty()) {
      metadata.put("credit", credit);
    }
    return metadata;
  }
}
