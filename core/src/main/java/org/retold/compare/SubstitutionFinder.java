package org.retold.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.retold.compare.ClosedClasses.Sort;
import org.retold.model.Change;
import org.retold.model.Span;
import org.retold.model.Substitution;
import org.retold.text.FunctionWords;

/** Words that stand for each other in passages that are otherwise the same. */
final class SubstitutionFinder {
  private static final int MOST_WORDS = 4;

  private final StoryView story;

  SubstitutionFinder(StoryView story) {
    this.story = story;
  }

  /** One place a row: what each telling has there. */
  List<VariantPlace> places() {
    Apparatus apparatus = new Apparatus();
    for (Twin twin : story.twins()) {
      for (Change change : twin.wordChanges()) {
        if (change.kind() == Change.Kind.SUBSTITUTION && telling(twin, change)) {
          apparatus.differ(reading(twin.near(), change.a()), reading(twin.far(), change.b()), 1);
        }
      }
    }
    keepers(apparatus);
    return apparatus.places().stream().filter(VariantPlace::differs).toList();
  }

  static List<Substitution> substitutions(List<VariantPlace> places) {
    return places.stream()
        .map(
            place ->
                new Substitution(
                    place.readings().get(0).telling().words(place.readings().get(0).span()),
                    place.readings().stream()
                        .map(
                            reading ->
                                new Substitution.Form(
                                    reading.telling().words(reading.span()), reading.passage()))
                        .toList()))
        .filter(row -> row.forms().stream().map(Substitution.Form::form).distinct().count() > 1)
        .toList();
  }

  /** The tellings that kept the word, so that a row shows everybody who can be compared. */
  private void keepers(Apparatus apparatus) {
    List<Reading> firsts =
        apparatus.places().stream()
            .flatMap(place -> place.byValue().values().stream().map(same -> same.get(0)))
            .toList();
    for (Reading first : firsts) {
      story
          .twinsAt(first.telling(), first.span())
          .filter(twin -> twin.near() == first.telling() && twin.wordForWord())
          .filter(twin -> twin.nearSpan().contains(first.span()))
          .forEach(
              twin ->
                  twin.counterpart(first.span())
                      .map(span -> reading(twin.far(), span))
                      .filter(reading -> reading.value().equals(first.value()))
                      .ifPresent(reading -> apparatus.agree(first, reading)));
    }
  }

  /**
   * True for content words on both sides that are neither numbers nor names, and where one side has
   * a word that may deny, be the other as little as "for".
   */
  private boolean telling(Twin twin, Change change) {
    boolean content =
        content(twin.near(), change.a(), MOST_WORDS) && content(twin.far(), change.b(), MOST_WORDS);
    return (content || isDenied(twin, change))
        && !sameLetters(change.a().of(twin.near().text()), change.b().of(twin.far().text()));
  }

  private boolean isDenied(Twin twin, Change change) {
    boolean near = story.closed().has(Sort.DENIAL, twin.near(), change.a());
    boolean far = story.closed().has(Sort.DENIAL, twin.far(), change.b());
    return near != far && isPlain(twin.near(), change.a(), 1) && isPlain(twin.far(), change.b(), 1);
  }

  private static boolean sameLetters(String one, String other) {
    return one.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}]", "")
        .equals(other.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", ""));
  }

  /** True if the words say something, and are neither a number nor a name nor many. */
  boolean content(Telling telling, Span span, int mostWords) {
    int[] range = telling.wordsIn(span);
    int content = 0;
    for (int i = range[0]; i < range[1]; i++) {
      String form = telling.words().form(i);
      if (telling.words().isNumber(i)) {
        return false;
      }
      boolean little =
          story
              .closed()
              .isAny(
                  telling.language(),
                  form,
                  Sort.ARTICLE,
                  Sort.LINKER,
                  Sort.NEGATION,
                  Sort.HEDGE,
                  Sort.SOME,
                  Sort.ALL);
      boolean stop = FunctionWords.of(telling.language()).contains(form);
      content += form.length() > 3 && !little && !stop ? 1 : 0;
    }
    return content > 0 && isPlain(telling, span, mostWords);
  }

  /** True if a few words hold neither a name nor a number nor a date. */
  private boolean isPlain(Telling telling, Span span, int mostWords) {
    int[] range = telling.wordsIn(span);
    boolean name = story.entities().at(telling, span).isPresent();
    boolean number = telling.numbers().stream().anyMatch(value -> value.span().overlaps(span));
    boolean date = telling.dates().stream().anyMatch(value -> value.span().overlaps(span));
    return range[1] - range[0] <= mostWords && !name && !number && !date;
  }

  private static Reading reading(Telling telling, Span span) {
    List<String> forms = new ArrayList<>();
    int[] range = telling.wordsIn(span);
    for (int i = range[0]; i < range[1]; i++) {
      forms.add(telling.words().form(i));
    }
    return new Reading(
        telling,
        span,
        String.join(" ", forms).toLowerCase(Locale.ROOT),
        "“" + telling.words(span) + "”");
  }
}
