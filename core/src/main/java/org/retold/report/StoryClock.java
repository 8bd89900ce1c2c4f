package org.retold.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.retold.model.Article;
import org.retold.model.Published;

/**
 * The times of a story on one clock: the zone that most of its tellings print. A time without a
 * zone is shown where it would stand on that clock, and said to be without one.
 */
record StoryClock(ZoneId zone, boolean isGiven, boolean spansYears) {
  private static final DateTimeFormatter HOUR = format("HH:mm");
  private static final DateTimeFormatter SHORT = format("EEE d MMMM uuuu, HH:mm");
  private static final DateTimeFormatter SHORT_DAY = format("EEE d MMMM uuuu");
  private static final DateTimeFormatter BRIEF_DAY = format("EEE d MMMM");

  static StoryClock of(Collection<Article> articles) {
    Map<String, Integer> zones = new TreeMap<>();
    for (Article article : articles) {
      Published published = article.published();
      if (published != null && published.zone() != null) {
        Instant at = published.printed().atZone(ZoneId.of(published.zone())).toInstant();
        zones.merge(ZoneId.of(published.zone()).getRules().getOffset(at).getId(), 1, Integer::sum);
      }
    }
    return new StoryClock(
        zones.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .map(entry -> (ZoneId) ZoneOffset.of(entry.getKey()))
            .orElse(ZoneOffset.UTC),
        !zones.isEmpty(),
        years(articles) > 1);
  }

  private static long years(Collection<Article> articles) {
    return articles.stream()
        .map(Article::published)
        .filter(Objects::nonNull)
        .map(published -> published.printed().getYear())
        .distinct()
        .count();
  }

  /** The first moment of what an article prints; null if it prints none. */
  @Nullable Instant printed(Article article) {
    Published published = article.published();
    return published == null ? null : instant(published, published.printed());
  }

  /** The end of what an article prints: where the next day begins if it prints a day. */
  @Nullable Instant until(Article article) {
    Published published = article.published();
    if (published == null) {
      return null;
    }
    LocalDateTime start = published.printed();
    LocalDateTime end =
        switch (published.precision()) {
          case YEAR -> start.plusYears(1);
          case MONTH -> start.plusMonths(1);
          case DAY -> start.plusDays(1);
          case MINUTE, SECOND -> start;
        };
    return instant(published, end);
  }

  /** True if what an article prints may be no later than what another does. */
  boolean mayPrecede(Article other, Article first) {
    Instant start = printed(other);
    Instant end = until(first);
    if (start == null || end == null) {
      return false;
    }
    return start.isBefore(end) || (isExact(first) && start.equals(end));
  }

  /** True if an hour is printed, and no zone. */
  static boolean isZoneless(Article article) {
    Published published = article.published();
    return published != null && isExact(article) && published.zone() == null;
  }

  /** The hour as printed, on no clock but the outlet's own. */
  static String hour(Article article) {
    Published published = article.published();
    return published == null ? "" : published.printed().format(HOUR);
  }

  /** True if the hour is known. */
  static boolean isExact(Article article) {
    Published published = article.published();
    return published != null
        && (published.precision() == Published.Precision.MINUTE
            || published.precision() == Published.Precision.SECOND);
  }

  private Instant instant(Published published, LocalDateTime local) {
    String given = published.zone();
    return local.atZone(given == null ? zone : ZoneId.of(given)).toInstant();
  }

  /**
   * As a sentence has it, on the story's clock: Fri 11 April 2031, 20:15; a day alone as printed.
   */
  String say(Article article) {
    Published published = article.published();
    if (published == null) {
      return "time unknown";
    }
    LocalDateTime printed = published.printed();
    return switch (published.precision()) {
      case YEAR -> published.value();
      case MONTH -> printed.format(format("MMMM uuuu"));
      case DAY -> printed.format(SHORT_DAY);
      case MINUTE, SECOND -> local(printed.atZone(zoneOf(published)).toInstant()).format(SHORT);
    };
  }

  /** As the picture has it: the hour where one is known; a bar there shows how long a day is. */
  String brief(Article article) {
    Published published = article.published();
    if (published == null) {
      return "time unknown";
    }
    return switch (published.precision()) {
      case YEAR, MONTH -> say(article) + " only";
      case DAY -> published.printed().format(spansYears ? SHORT_DAY : BRIEF_DAY);
      case MINUTE, SECOND ->
          at(published.printed().atZone(zoneOf(published)).toInstant())
              + (isGiven && published.zone() == null ? ", no zone" : "");
    };
  }

  /**
   * Which zone the hours are of, and whether some were printed without one; empty if no hour is.
   */
  String zones(List<Article> articles) {
    List<Published> hours =
        articles.stream()
            .map(Article::published)
            .filter(Objects::nonNull)
            .filter(date -> date.precision().compareTo(Published.Precision.MINUTE) >= 0)
            .toList();
    boolean some = hours.stream().anyMatch(date -> date.zone() == null);
    if (hours.isEmpty()) {
      return "";
    }
    return isGiven
        ? "Hours: " + zoneName() + (some ? "; some were printed without a zone" : "")
        : "Hours were printed without a zone";
  }

  private ZoneId zoneOf(Published published) {
    String given = published.zone();
    return given == null ? zone : ZoneId.of(given);
  }

  /** True if the printed hour is the hour of this clock. */
  boolean isOwn(Published published) {
    Instant moment = published.printed().atZone(zoneOf(published)).toInstant();
    return local(moment).toLocalDateTime().equals(published.printed());
  }

  String at(Instant instant) {
    return local(instant).format(HOUR);
  }

  /** The clock's zone as the axis names it; empty if no telling gives one. */
  String name() {
    return isGiven ? ", " + zoneName() : "";
  }

  String zoneName() {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + zone.getId();
  }

  OffsetDateTime local(Instant instant) {
    return instant.atZone(zone).toOffsetDateTime();
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
