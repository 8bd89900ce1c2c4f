package org.retold.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.retold.model.Article;
import org.retold.model.Published;

/**
 * The times of a story on one clock: the zone that most of its tellings print. A time without a
 * zone is shown where it would stand on that clock, and said to be without one.
 */
record StoryClock(ZoneId zone, boolean isGiven) {
  private static final DateTimeFormatter HOUR = format("HH:mm");
  private static final DateTimeFormatter SHORT = format("EEE d MMMM, HH:mm");
  private static final DateTimeFormatter SHORT_DAY = format("EEE d MMMM");
  private static final DateTimeFormatter LONG_DAY = format("EEEE d MMMM uuuu");

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
        !zones.isEmpty());
  }

  /** The first moment of what an article prints; null if it prints none. */
  @Nullable Instant printed(Article article) {
    Published published = article.published();
    return published == null ? null : instant(published, published.printed());
  }

  /** The last moment that what an article prints can mean. */
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

  /** As a sentence has it, on the story's clock: Fri 11 April, 20:15; a day alone as printed. */
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

  /** As the picture has it: the hour where one is known. */
  String brief(Article article) {
    Published published = article.published();
    if (published == null) {
      return "time unknown";
    }
    return switch (published.precision()) {
      case YEAR, MONTH -> say(article) + " only";
      case DAY -> say(article) + ", hour unknown";
      case MINUTE, SECOND -> at(published.printed().atZone(zoneOf(published)).toInstant());
    };
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

  String day(Instant instant) {
    return local(instant).format(LONG_DAY);
  }

  /** The clock's zone as the axis names it; empty if no telling gives one. */
  String name() {
    return isGiven ? zone.equals(ZoneOffset.UTC) ? ", UTC" : ", UTC" + zone.getId() : "";
  }

  OffsetDateTime local(Instant instant) {
    return instant.atZone(zone).toOffsetDateTime();
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
