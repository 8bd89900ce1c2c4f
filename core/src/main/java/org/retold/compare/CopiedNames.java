package org.retold.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retold.model.Change;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Passage;
import org.retold.model.Span;
import org.retold.text.Gazetteer;

/**
 * A name or a code that stands where the exemplar has another, in words that are otherwise its own.
 * What other detectors have told of the place is left to them: spellings, roles, amounts, dates.
 */
final class CopiedNames {
  /** Words of a name that is put for another. */
  private static final int MOST_WORDS = 3;

  /** A first name changed beside the surname, or a code: one of the two is wrong. */
  private static final double SURE = .75;

  /** A place may stand for the country that it lies in. */
  private static final double PERHAPS = .6;

  /** From here on two parts are spellings of one. */
  private static final double ONE_NAME = .7;

  private static final Set<Kind> TELLING =
      Set.of(
          Kind.NAME_OTHER,
          Kind.NAME_CUT,
          Kind.NAME_VARIANT,
          Kind.NAME_INSIDE,
          Kind.TYPO,
          Kind.ROLE,
          Kind.DATE,
          Kind.NUMBER,
          Kind.COUNT,
          Kind.LIST,
          Kind.ATTRIBUTION);

  private final List<Passage> told;

  /** Places that another finding already shows are left to it. */
  CopiedNames(List<Noted> others) {
    this.told =
        others.stream()
            .filter(noted -> TELLING.contains(noted.discrepancy().kind()))
            .flatMap(noted -> noted.discrepancy().passages().stream())
            .toList();
  }

  List<Noted> find(StoryView story) {
    Contrast names = new Contrast(Kind.NAME_OTHER, Severity.ERROR, .7);
    Contrast codes = new Contrast(Kind.NUMBER, Severity.ERROR, .7);
    for (Twin twin : story.twins()) {
      for (Change change : twin.wordForWord() ? twin.wordChanges() : List.<Change>of()) {
        if (change.kind() == Change.Kind.SUBSTITUTION && isOpen(twin, change)) {
          name(story, twin, change, names);
          code(twin, change, codes);
        }
      }
    }
    List<Noted> found = new ArrayList<>(names.noted(story));
    found.addAll(codes.noted(story));
    return found;
  }

  /** Few words in the midst of words that are the same, of which nothing is told yet. */
  private boolean isOpen(Twin twin, Change change) {
    Passage near = twin.near().passage(change.a());
    Passage far = twin.far().passage(change.b());
    return twin.isLocal(change, MOST_WORDS)
        && told.stream().noneMatch(place -> place.overlaps(near) || place.overlaps(far));
  }

  private static void name(StoryView story, Twin twin, Change change, Contrast contrast) {
    Optional<Mentioned> near = held(story, twin.near(), change.a());
    Optional<Mentioned> far = held(story, twin.far(), change.b());
    if (near.isEmpty() || far.isEmpty() || areOne(story, near.get(), far.get())) {
      return;
    }
    List<String> now = NameTokens.of(change.b().of(twin.far().text()), twin.far().language());
    List<String> old = NameTokens.of(change.a().of(twin.near().text()), twin.near().language());
    if (isShort(old, now) || NameTokens.similarity(old, now) >= ONE_NAME) {
      return;
    }
    boolean part =
        near.get().tokens().size() > old.size()
            && near.get().tokens().size() == far.get().tokens().size();
    contrast.differ(reading(near.get()), reading(far.get()), part ? SURE : PERHAPS);
  }

  /** The name that holds all of the changed words. */
  private static Optional<Mentioned> held(StoryView story, Telling telling, Span span) {
    return story.entities().at(telling, span).filter(at -> at.span().contains(span));
  }

  /** A person by surname or in full, a country by its name or its letters. */
  private static boolean areOne(StoryView story, Mentioned near, Mentioned far) {
    boolean known = story.entities().of(near).equals(story.entities().of(far));
    String code = Gazetteer.code(near.form(), near.telling().language());
    boolean place =
        code != null && code.equals(Gazetteer.code(far.form(), far.telling().language()));
    return place || (known && near.tokens().size() != far.tokens().size());
  }

  /** J. for James. */
  private static boolean isShort(List<String> old, List<String> now) {
    if (old.isEmpty() || now.isEmpty()) {
      return true;
    }
    String one = old.get(0);
    String other = now.get(0);
    return (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
  }

  private static Reading reading(Mentioned at) {
    return Contrast.reading(at.telling(), at.span(), at.key());
  }

  /** Figures that name and do not count: a lot, a flight, a line of a form. */
  private static void code(Twin twin, Change change, Contrast contrast) {
    if (isCode(twin.near(), change.a()) && isCode(twin.far(), change.b())) {
      contrast.differ(
          codeReading(twin.near(), change.a()), codeReading(twin.far(), change.b()), SURE);
    }
  }

  private static Reading codeReading(Telling telling, Span span) {
    int start = span.start();
    int end = span.end();
    while (start > 0 && isOfCode(telling.text().charAt(start - 1))) {
      start--;
    }
    while (end < telling.text().length() && isOfCode(telling.text().charAt(end))) {
      end++;
    }
    Span whole = new Span(start, end);
    return Contrast.reading(telling, whole, telling.words(whole));
  }

  private static boolean isOfCode(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '/';
  }

  private static boolean isCode(Telling telling, Span span) {
    boolean figure = span.of(telling.text()).chars().anyMatch(Character::isDigit);
    return figure
        && telling.numbers().stream().noneMatch(value -> value.span().overlaps(span))
        && telling.dates().stream().noneMatch(value -> value.span().overlaps(span));
  }
}
