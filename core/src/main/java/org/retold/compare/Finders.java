package org.retold.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.retold.model.Article;
import org.retold.model.Span;
import org.retold.text.DateFinder;
import org.retold.text.DateMention;
import org.retold.text.Gazetteer;
import org.retold.text.Measure;
import org.retold.text.MeasureFinder;
import org.retold.text.NameFinder;
import org.retold.text.PlaceMention;
import org.retold.text.Quantity;
import org.retold.text.QuantityFinder;
import org.retold.text.QuoteFinder;
import org.retold.text.QuoteMention;
import org.retold.text.Sentences;
import org.retold.text.Words;

/** What reads numbers, dates, names and quotations out of the tellings of one story. */
final class Finders {
  private final QuantityFinder quantityFinder = new QuantityFinder();
  private final MeasureFinder measureFinder = new MeasureFinder();
  private final DateFinder dateFinder = new DateFinder();
  private final QuoteFinder quoteFinder = new QuoteFinder();
  private final Gazetteer gazetteer = new Gazetteer();
  private final NameFinder names;

  Finders(Collection<Article> articles) {
    names = NameFinder.learn(articles);
  }

  List<PlaceMention> places(Article article, Words words) {
    return gazetteer.find(words, article.language());
  }

  List<Span> sentences(Article article) {
    return Sentences.of(article.text(), article.kept(), article.language());
  }

  List<Value> dates(Article article, List<Span> sentences) {
    List<Value> found = new ArrayList<>();
    for (Span sentence : sentences) {
      // Without the day of publication: a weekday stays a weekday. Which Tuesday was meant is a
      // guess, and two guesses would be set against each other.
      dateFinder.find(article.text(), sentence, article.language(), null).stream()
          .map(date -> value(article, date))
          .forEach(found::add);
    }
    List<Value> weekdays = new ArrayList<>();
    found.forEach(date -> weekdays.addAll(weekdayIn(article, date)));
    found.addAll(weekdays);
    return sorted(found);
  }

  private static Value value(Article article, DateMention date) {
    String written = date.span().of(article.text());
    boolean loose =
        DateFit.isLunar(written, date.value()) || DateFit.isOfEitherHalf(written, date.value());
    return new Value(date.span(), sort(date.value()), date.value(), loose);
  }

  /** "Sunday, 9 November" says two things that need not fit: the weekday is a value of its own. */
  private List<Value> weekdayIn(Article article, Value date) {
    Words words = Words.of(article.text(), List.of(date.span()));
    if (!date.sort().equals("date") || date.approximate() || words.size() < 2) {
      return List.of();
    }
    for (int i = 0; i < words.size(); i++) {
      List<DateMention> alone =
          dateFinder.find(article.text(), words.span(i), article.language(), null);
      if (alone.size() == 1 && alone.get(0).value().startsWith("W")) {
        return List.of(new Value(words.span(i), "weekday", alone.get(0).value(), false));
      }
    }
    return List.of();
  }

  /** Numbers that are not part of a date or a time. */
  List<Value> numbers(Article article, List<Span> sentences, List<Value> dates) {
    List<Value> found = new ArrayList<>();
    for (Span sentence : sentences) {
      quantityFinder.find(article.text(), sentence, article.language()).stream()
          .filter(number -> standsAlone(article.text(), number.span()))
          .filter(number -> dates.stream().noneMatch(date -> date.span().overlaps(number.span())))
          .map(number -> value(article, sentence, number))
          .forEach(found::add);
    }
    return sorted(found);
  }

  private Value value(Article article, Span sentence, Quantity number) {
    String plain = number.value().stripTrailingZeros().toPlainString();
    return measureFinder
        .find(article.text(), sentence, article.language(), number)
        .map(measure -> value(measure, plain, number))
        .orElseGet(
            () ->
                new Value(
                    number.span(),
                    number.kind().name().toLowerCase(Locale.ROOT)
                        + compound(article.text(), number.span()),
                    plain,
                    number.approximate(),
                    number.unit(),
                    null));
  }

  private static Value value(Measure measure, String plain, Quantity number) {
    return new Value(
        measure.span(),
        measure.sort().name().toLowerCase(Locale.ROOT),
        plain + " " + measure.unit(),
        number.approximate(),
        number.unit(),
        measure);
  }

  /** A 25-tonne truck and 25 trucks are not of one sort. */
  private static String compound(String text, Span span) {
    int end = span.end() + 1;
    boolean hyphen = end < text.length() && text.charAt(span.end()) == '-';
    while (hyphen && end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return hyphen ? text.substring(span.end(), end).toLowerCase(Locale.ROOT) : "";
  }

  /** A score (3-0) or a part of a name (K2) is no number that can be compared. */
  private static boolean standsAlone(String text, Span span) {
    boolean digits = Character.isDigit(text.codePointAt(span.start()));
    char before = span.start() > 0 ? text.charAt(span.start() - 1) : ' ';
    char after = span.end() < text.length() ? text.charAt(span.end()) : ' ';
    boolean glued = Character.isLetter(before) || Character.isDigit(before) || before == '-';
    boolean scored =
        (after == '-' || after == '–')
            && span.end() + 1 < text.length()
            && Character.isDigit(text.charAt(span.end() + 1));
    return !digits || !(glued || scored || before == '–');
  }

  List<Name> names(Article article) {
    return names.find(article).stream()
        .map(name -> new Name(name.span(), name.form(), name.type(), name.role()))
        .filter(name -> article.keeps(name.span()))
        .sorted(Comparator.comparing(Name::span))
        .toList();
  }

  List<QuoteMention> quotes(Article article) {
    return quoteFinder.find(article.text(), article.kept(), article.language()).stream()
        .filter(quote -> !quote.span().isEmpty())
        .sorted(Comparator.comparing(QuoteMention::span))
        .toList();
  }

  /** A weekday says something else than a time or a year: only like is compared with like. */
  private static String sort(String value) {
    if (value.startsWith("W")) {
      return "weekday";
    }
    return value.startsWith("T") ? "time" : "date";
  }

  private static List<Value> sorted(List<Value> values) {
    return values.stream()
        .sorted(Comparator.comparing(Value::span).thenComparing(Value::canonical))
        .toList();
  }
}
