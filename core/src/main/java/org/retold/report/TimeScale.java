package org.retold.report;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Time downwards to scale, so that a gap is a gap. Where one gap would press all others together it
 * is cut, and the cut is marked with how long it is; hours that are too crowded for what stands in
 * them are drawn wider.
 */
final class TimeScale {
  /** Nodes nearer than this have their labels on top of each other. */
  private static final double LEAST_GAP = 44;

  private static final double CUT_HEIGHT = 72;
  private static final double MARGIN = 26;
  private static final double LEAST_TICK = 40;
  private static final long A_DAY = 1440;
  private static final long A_MONTH = 30 * A_DAY;
  private static final long A_YEAR = 365 * A_DAY;

  /** Minutes. */
  private static final long[] STEPS = {
    1,
    5,
    10,
    15,
    30,
    60,
    120,
    180,
    360,
    720,
    1440,
    2880,
    7 * 1440,
    14 * 1440,
    30 * 1440,
    91 * 1440,
    365 * 1440,
    1826 * 1440,
    3652 * 1440
  };

  /** A stretch of time and where it stands. */
  record Segment(Instant from, Instant to, double top, double bottom, boolean isCut) {}

  /** A line of the axis; where a day begins, or is another after a cut, it has the day's name. */
  record Tick(double y, String label, boolean isDay, String day) {}

  private final List<Segment> segments = new ArrayList<>();
  private final StoryClock clock;
  private final double millis;
  private final double top;
  private boolean widened;

  /** The day that the axis has named last. */
  private OffsetDateTime said = OffsetDateTime.MIN;

  TimeScale(MomentRooms rooms, StoryClock clock, double top, double height) {
    this.clock = clock;
    this.top = top;
    List<Instant> times = rooms.moments();
    boolean[] cut = cuts(times, height);
    long rest = 0;
    int cuts = 0;
    for (int i = 0; i + 1 < times.size(); i++) {
      rest += cut[i] ? 0 : gap(times, i);
      cuts += cut[i] ? 1 : 0;
    }
    this.millis = rest == 0 ? 1e-6 : Math.max(1, height - cuts * CUT_HEIGHT) / rest;
    double y = times.isEmpty() ? 0 : rooms.place(times.get(0), top + MARGIN);
    for (int i = 0; i + 1 < times.size(); i++) {
      double wanted = y + (cut[i] ? CUT_HEIGHT : gap(times, i) * millis);
      double next = rooms.place(times.get(i + 1), wanted);
      widened |= !cut[i] && next > wanted;
      segments.add(new Segment(times.get(i), times.get(i + 1), y, next, cut[i]));
      y = next;
    }
  }

  private static long gap(List<Instant> times, int i) {
    return Duration.between(times.get(i), times.get(i + 1)).toMillis();
  }

  /** Cuts the longest gap as long as the others have too little room beside it. */
  private static boolean[] cuts(List<Instant> times, double height) {
    boolean[] cut = new boolean[Math.max(0, times.size() - 1)];
    for (int round = 0; round + 2 < times.size(); round++) {
      int longest = -1;
      long rest = 0;
      int others = -1;
      for (int i = 0; i < cut.length; i++) {
        if (!cut[i]) {
          rest += gap(times, i);
          others++;
          longest = longest < 0 || gap(times, i) > gap(times, longest) ? i : longest;
        }
      }
      if (others < 1 || longest < 0) {
        break;
      }
      double left = height * (rest - gap(times, longest)) / rest;
      boolean isLong = gap(times, longest) > Duration.ofHours(1).toMillis();
      if (left >= LEAST_GAP * others || !isLong) {
        break;
      }
      cut[longest] = true;
    }
    return cut;
  }

  /** True if some hours are drawn wider than others. */
  boolean isWidened() {
    return widened;
  }

  double bottom() {
    return (segments.isEmpty() ? top + MARGIN : segments.get(segments.size() - 1).bottom())
        + MARGIN;
  }

  /** Where a moment stands; moments beyond the ends stand at most a margin outside. */
  double y(Instant moment) {
    if (segments.isEmpty()) {
      return top + MARGIN;
    }
    Segment first = segments.get(0);
    if (moment.isBefore(first.from())) {
      double above = Duration.between(moment, first.from()).toMillis() * millis;
      return first.top() - Math.min(MARGIN, above);
    }
    for (Segment segment : segments) {
      if (!moment.isAfter(segment.to())) {
        double part =
            (double) Duration.between(segment.from(), moment).toMillis()
                / Math.max(1, Duration.between(segment.from(), segment.to()).toMillis());
        return segment.top() + part * (segment.bottom() - segment.top());
      }
    }
    Segment last = segments.get(segments.size() - 1);
    double below = Duration.between(last.to(), moment).toMillis() * millis;
    return last.bottom() + Math.min(MARGIN, below);
  }

  List<Segment> cut() {
    return segments.stream().filter(Segment::isCut).toList();
  }

  /** How long a cut gap is, in words. */
  static String length(Segment cut) {
    long hours = Duration.between(cut.from(), cut.to()).toHours();
    if (hours < 48) {
      return Shown.count(hours, "hour");
    }
    long days = hours / 24;
    return days < 90
        ? Shown.count(days, "day")
        : days < 730 ? Shown.count(days / 30, "month") : Shown.count(days / 365, "year");
  }

  /** What the top of the axis says: the day, or what of it the axis is fine enough to tell. */
  String heading() {
    if (segments.isEmpty()) {
      return "";
    }
    OffsetDateTime first = clock.local(segments.get(0).from());
    long step = step();
    String pattern = step >= A_YEAR ? "uuuu" : step >= A_MONTH ? "MMMM uuuu" : "EEEE d MMMM uuuu";
    return format(pattern, first) + (step < A_DAY ? clock.name() : "");
  }

  List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    if (segments.isEmpty()) {
      return ticks;
    }
    long step = step();
    said = clock.local(segments.get(0).from());
    Instant from = segments.get(0).from();
    Instant to = from;
    for (Segment segment : segments) {
      if (segment.isCut()) {
        stretch(ticks, from, to, step);
        from = segment.to();
      }
      to = segment.to();
    }
    stretch(ticks, from, to, step);
    return ticks;
  }

  /** The ticks between two cuts; too short for one of its own, a stretch is given its day. */
  private void stretch(List<Tick> ticks, Instant from, Instant to, long step) {
    int before = ticks.size();
    if (from.isBefore(to)) {
      ticks(ticks, from, to, step);
    }
    OffsetDateTime at = clock.local(from);
    if (ticks.size() == before && !at.toLocalDate().equals(said.toLocalDate())) {
      ticks.add(new Tick(y(from), "", false, named(at)));
    }
  }

  private long step() {
    for (long step : STEPS) {
      if (step * 60_000 * millis >= LEAST_TICK) {
        return step;
      }
    }
    return STEPS[STEPS.length - 1];
  }

  private void ticks(List<Tick> ticks, Instant from, Instant to, long step) {
    OffsetDateTime at = firstTick(from, step);
    // A scale of one hour that lasts a year has no such step; this is a belt, not a limit.
    for (int n = 0; n < 400 && !at.toInstant().isAfter(to); n++) {
      if (!at.toInstant().isBefore(from)) {
        ticks.add(tick(at, step));
      }
      at = next(at, step);
    }
  }

  private OffsetDateTime firstTick(Instant from, long step) {
    OffsetDateTime day = clock.local(from).truncatedTo(ChronoUnit.DAYS);
    if (step >= A_YEAR) {
      return day.withDayOfYear(1);
    }
    if (step >= A_MONTH) {
      return day.withDayOfMonth(1);
    }
    if (step >= A_DAY) {
      return day;
    }
    long minutes = Duration.between(day, clock.local(from)).toMinutes();
    return day.plusMinutes(minutes / step * step);
  }

  private static OffsetDateTime next(OffsetDateTime at, long step) {
    if (step >= A_YEAR) {
      return at.plusYears(step / A_YEAR);
    }
    if (step >= A_MONTH) {
      return at.plusMonths(step / A_MONTH);
    }
    return at.plusMinutes(step);
  }

  private Tick tick(OffsetDateTime at, long step) {
    String label = format(step >= A_YEAR ? "uuuu" : step >= A_DAY ? "d MMM" : "HH:mm", at);
    boolean isDay = step < A_DAY && at.getHour() == 0 && at.getMinute() == 0;
    String day = "";
    if (step < A_DAY && (isDay || !at.toLocalDate().equals(said.toLocalDate()))) {
      day = named(at);
    } else if (step < A_YEAR && at.getYear() != said.getYear()) {
      day = format("uuuu", at);
    }
    said = at;
    return new Tick(y(at.toInstant()), label, isDay, day);
  }

  /** The day, with its year if that is not the one last named. */
  private String named(OffsetDateTime at) {
    boolean isNewYear = at.getYear() != said.getYear();
    said = at;
    return format(isNewYear ? "EEEE d MMMM uuuu" : "EEEE d MMMM", at);
  }

  private static String format(String pattern, OffsetDateTime at) {
    return at.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
  }
}
