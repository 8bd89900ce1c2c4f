package org.retold.derive;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.retold.model.Article;
import org.retold.model.Derivation.Evidence;
import org.retold.model.Passage;
import org.retold.model.Published;
import org.retold.model.Span;
import org.retold.text.ReportingVerbs;
import org.retold.text.Words;

/** What times and stated credit say of who was first, before any reading is looked at. */
final class DirectionModel {
  /** Log odds when one time is certainly earlier, zones and precision allowed for. */
  private static final double CERTAIN = 5;

  /** Log odds when it is only printed so; a gap of minutes between outlets says little. */
  private static final double PRINTED = 4;

  private static final double CREDIT = 3;

  /**
   * Log odds of a credit beside a verb of reporting: who is reported was there, whatever it prints.
   */
  private static final double REPORTED = 8;

  /** Words between an outlet's name and the verb that reports it: the website X reports today. */
  private static final int BESIDE = 3;

  private static final double HOURS_THAT_COUNT = 2;
  private static final int LEAST_NAME = 5;
  private static final int LEAST_INITIALS = 3;

  /** The, Le, Der: a name is often given without its article. */
  private static final Pattern WITHOUT_ARTICLE = Pattern.compile("^\\p{L}{2,3} (?=\\p{Lu})");

  /** Dropped lines in which a desk says where its text is from. */
  private static final Set<String> CREDIT_LINES = Set.of("byline", "dateline");

  private final List<Telling> tellings;

  /** By crediting and credited telling: a text is read for a name once. */
  private final Map<Long, Optional<Passage>> credits = new HashMap<>();

  DirectionModel(List<Telling> tellings) {
    this.tellings = tellings;
  }

  /** Log odds that the first was there before the second. */
  double logit(int one, int other) {
    return time(one, other) + weight(other, one) - weight(one, other);
  }

  private double weight(int crediting, int credited) {
    return isMeantForAnother(crediting, credited)
        ? 0
        : credit(crediting, credited)
            .map(named -> isReported(tellings.get(crediting), named.span()) ? REPORTED : CREDIT)
            .orElse(0.0);
  }

  /** True if the credited telling is printed later and its outlet had another one by then. */
  private boolean isMeantForAnother(int crediting, int credited) {
    Article named = tellings.get(credited).article();
    return printed(crediting, credited) > 0
        && IntStream.range(0, tellings.size())
            .anyMatch(
                other ->
                    named.sharesOutlet(tellings.get(other).article())
                        && printed(other, crediting) > 0);
  }

  /** True if a verb of reporting stands beside the words. */
  private static boolean isReported(Telling telling, Span named) {
    Words words = telling.words();
    ReportingVerbs verbs = ReportingVerbs.of(telling.article().language());
    int from = Math.max(0, words.at(named.start()) - BESIDE);
    int to = Math.min(words.size(), words.at(named.end() - 1) + BESIDE + 1);
    for (int i = from; i < to; i++) {
      if (verbs.contains(words.form(i))) {
        return true;
      }
    }
    return false;
  }

  /** What the printed times say; nothing if the earlier of the two reports what the later said. */
  double time(int one, int other) {
    double printed = printed(one, other);
    boolean contradicted =
        printed > 0 ? weight(one, other) == REPORTED : weight(other, one) == REPORTED;
    return contradicted ? 0 : printed;
  }

  /** False if one of the two prints the earlier time and yet reports what the other said. */
  boolean isTold(int one, int other) {
    return printed(one, other) == 0 || time(one, other) != 0;
  }

  double printed(int one, int other) {
    Published first = tellings.get(one).article().published();
    Published second = tellings.get(other).article().published();
    if (first == null || second == null) {
      return 0;
    }
    if (first.latest().isBefore(second.earliest())) {
      return CERTAIN;
    }
    if (second.latest().isBefore(first.earliest())) {
      return -CERTAIN;
    }
    if (first.mayCoincide(second)) {
      return 0;
    }
    double hours = Duration.between(first.printed(), second.printed()).toMinutes() / 60.0;
    return PRINTED * Math.tanh(hours / HOURS_THAT_COUNT);
  }

  /** The credit in the words in which it is given. */
  Optional<Evidence> creditEvidence(int crediting, int credited) {
    String text = tellings.get(crediting).article().text();
    return credit(crediting, credited)
        .map(
            passage ->
                new Evidence(
                    "credit", "the copy names " + passage.span().of(text), List.of(passage)));
  }

  /** Where the first telling names the other's outlet. */
  Optional<Passage> credit(int crediting, int credited) {
    long pair = (long) crediting * tellings.size() + credited;
    Optional<Passage> known = credits.get(pair);
    if (known == null) {
      known = sought(crediting, credited);
      credits.put(pair, known);
    }
    return known;
  }

  private Optional<Passage> sought(int crediting, int credited) {
    Telling telling = tellings.get(crediting);
    String outlet = tellings.get(credited).article().outlet().strip();
    if (outlet.equals(telling.article().outlet().strip()) && !outlet.isEmpty()) {
      return Optional.empty();
    }
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return named(telling, outlet, flags)
        .or(() -> named(telling, WITHOUT_ARTICLE.matcher(outlet).replaceFirst(""), flags))
        .or(() -> initials(outlet).flatMap(letters -> find(telling, letters, 0)))
        .or(() -> named(telling, place(tellings.get(credited)), flags));
  }

  private static Optional<Passage> named(Telling telling, String name, int flags) {
    return name.length() < LEAST_NAME
        ? Optional.empty()
        : find(telling, Pattern.quote(name), flags);
  }

  /** The name of the file, as words: papers are often kept under the outlet's name. */
  private static String place(Telling telling) {
    String source = telling.article().source();
    String file = source.substring(source.lastIndexOf('/') + 1);
    String stem = file.replaceFirst("[.][a-z0-9]{1,5}$", "").replaceAll("[-_]+", " ").strip();
    // One common word (index, article) is no name.
    return stem.contains(" ") ? stem : "";
  }

  private static Optional<String> initials(String outlet) {
    StringBuilder letters = new StringBuilder();
    for (String word : outlet.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
        letters.appendCodePoint(word.codePointAt(0));
      }
    }
    return letters.length() < LEAST_INITIALS
        ? Optional.empty()
        : Optional.of(letters.toString().toUpperCase(Locale.ROOT));
  }

  private static Optional<Passage> find(Telling telling, String name, int flags) {
    Matcher matcher =
        Pattern.compile("(?<![\\p{L}\\p{N}])" + name + "(?![\\p{L}\\p{N}])", flags)
            .matcher(telling.article().text());
    Optional<Passage> first = Optional.empty();
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      if (mayCredit(telling.article(), span) && (first.isEmpty() || isReported(telling, span))) {
        first = Optional.of(telling.article().passage(span));
        if (isReported(telling, span)) {
          return first;
        }
      }
    }
    return first;
  }

  /** The byline is no part of the text, but names whose text it is: "Agencies / Coast Courier". */
  private static boolean mayCredit(Article article, Span span) {
    return article.dropped().stream()
        .filter(piece -> piece.span().overlaps(span))
        .allMatch(piece -> CREDIT_LINES.contains(piece.reason()));
  }
}
