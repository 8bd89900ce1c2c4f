package org.retold.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.retold.compare.ClosedClasses.Sort;
import org.retold.compare.QuotationTracer.Traced;
import org.retold.model.Discrepancy;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Passage;
import org.retold.model.Span;

/** One and the same quotation, credited to somebody else, or to more than one. */
final class AttributionDetector implements Detector {

  @Override
  public List<Noted> find(StoryView story) {
    List<Traced> traced = story.quotations();
    Contrast contrast =
        new Contrast(Kind.ATTRIBUTION, Severity.ERROR, .7, VariantSentence.Verb.CREDIT);
    for (Traced at : traced) {
      otherSpeaker(story, at, contrast);
    }
    List<Noted> found = new ArrayList<>(contrast.noted(story));
    found.addAll(severalForOne(story, traced));
    return found;
  }

  private static void otherSpeaker(StoryView story, Traced traced, Contrast contrast) {
    Quoted quote = traced.quoted();
    Optional<Mentioned> far = speaker(story, quote, traced.origin());
    Optional<Mentioned> near = speaker(story, traced.origin(), quote);
    // A surname in another script that was not recognised is no other speaker.
    if (far.isEmpty() || near.isEmpty() || far.get().isLatin() != near.get().isLatin()) {
      return;
    }
    Entity here = story.entities().of(near.get());
    Entity there = story.entities().of(far.get());
    Reading nearReading = reading(near.get(), here, traced.origin());
    Reading farReading = reading(far.get(), there, quote);
    OneVoice voice = new OneVoice(story);
    if (here.equals(there) || sharePart(near.get(), far.get())) {
      contrast.agree(nearReading, farReading);
    } else if (!voice.speaksFor(near.get(), traced.origin(), there)
        && !voice.speaksFor(far.get(), quote, here)
        && !voice.isDescribed(near.get(), far.get())) {
      boolean bothKnown = here.type().equals("person") && there.type().equals("person");
      // A firm may speak through a person whom another telling does not name; and two reporters
      // who heard the same call one source by two names.
      if (bothKnown || story.tellings().areKin(quote.telling(), traced.telling())) {
        contrast.differ(nearReading, farReading, bothKnown ? .88 : .6);
      }
    }
  }

  /** Dr Doe of the Harbour Union, and Jane Doe. */
  private static boolean sharePart(Mentioned one, Mentioned other) {
    return NameTokens.similarity(one.last(), other.last()) >= .85
        || one.tokens().contains(other.last())
        || other.tokens().contains(one.last());
  }

  private static Reading reading(Mentioned speaker, Entity entity, Quoted quote) {
    Span both = speaker.span().cover(quote.span());
    Span shown = both.length() > 400 ? speaker.span() : both;
    return new Reading(speaker.telling(), shown, entity.name(), "“" + speaker.form() + "”");
  }

  /** Of the names in the words of credit the one that the other side has too, else a person. */
  private static Optional<Mentioned> speaker(StoryView story, Quoted quote, Quoted other) {
    List<Mentioned> there = credited(story, other);
    return credited(story, quote).stream()
        .min(
            Comparator.comparing((Mentioned at) -> !shared(story, at, there))
                .thenComparing(at -> !at.type().equals("person"))
                .thenComparing(Mentioned::span));
  }

  private static boolean shared(StoryView story, Mentioned at, List<Mentioned> others) {
    Entity entity = story.entities().of(at);
    return others.stream().anyMatch(other -> story.entities().of(other).equals(entity));
  }

  private static List<Mentioned> credited(StoryView story, Quoted quote) {
    Span speaker = quote.speaker();
    return speaker == null
        ? List.of()
        : story.entities().in(quote.telling()).stream()
            .filter(at -> at.span().overlaps(speaker))
            .toList();
  }

  /** "The letters" say what stands in one letter only. */
  private static List<Noted> severalForOne(StoryView story, List<Traced> traced) {
    Map<Telling, List<Traced>> byTelling = new TreeMap<>();
    for (Traced at : traced) {
      Span credit = at.quoted().speaker();
      if (at.origin().letter()
          && !at.quoted().letter()
          && credit != null
          && plural(story, at.quoted().telling(), credit)) {
        byTelling.computeIfAbsent(at.quoted().telling(), key -> new ArrayList<>()).add(at);
      }
    }
    List<Noted> found = new ArrayList<>();
    byTelling.forEach(
        (telling, quotes) -> {
          TreeSet<Passage> letters = new TreeSet<>();
          quotes.forEach(at -> letters.add(at.telling().passage(at.origin().span())));
          if (letters.size() == 1) {
            found.add(Noted.allButFirst(severalForOne(story, telling, quotes)));
          }
        });
    return found;
  }

  private static Discrepancy severalForOne(StoryView story, Telling telling, List<Traced> quotes) {
    List<Passage> passages = new ArrayList<>();
    for (Traced at : quotes) {
      passages.add(QuotationTracer.passage(at));
    }
    String credit = "";
    for (Traced at : quotes) {
      Span span = at.quoted().speaker();
      if (span != null) {
        credit = telling.words(span);
        passages.add(telling.passage(at.quoted().span().cover(span)));
      }
    }
    String what =
        "%s credits “%s”, but only one letter has the words, in %s"
            .formatted(
                story.tellings().name(telling),
                credit,
                story.tellings().name(quotes.get(0).telling()));
    return new Discrepancy(Kind.ATTRIBUTION, Severity.DISTORTION, what, .75, passages);
  }

  /** The first word of the credit or the word before it tells: what follows belongs to others. */
  private static boolean plural(StoryView story, Telling telling, Span credit) {
    int first = telling.wordsIn(credit)[0];
    return plural(story, telling, first) || (first > 0 && plural(story, telling, first - 1));
  }

  private static boolean plural(StoryView story, Telling telling, int determiner) {
    String language = telling.language();
    String form = telling.words().form(determiner);
    if (determiner + 1 >= telling.words().size()) {
      return false;
    }
    String noun = telling.words().form(determiner + 1);
    // "The South's ministry" is one ministry.
    boolean owner = noun.endsWith("'s");
    boolean english = form.equals("the") && noun.endsWith("s") && !noun.endsWith("ss") && !owner;
    boolean german = form.equals("den") && noun.endsWith("n");
    return story.closed().is(Sort.PLURAL, language, form)
        || (language.equals("en") && english)
        || (language.equals("de") && german);
  }
}
