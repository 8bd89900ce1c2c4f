package org.retold.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retold.compare.ClosedClasses.Sort;
import org.retold.model.Discrepancy;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Passage;
import org.retold.model.Span;
import org.retold.text.Words;

/**
 * A count against the list of names that follows it in the same sentence, and against the same list
 * in the other tellings.
 */
final class CountDetector implements Detector {
  private static final int MOST = 20;

  /**
   * Words that may stand between the count and the first name: "villages in the valley, namely".
   */
  private static final int GAP = 8;

  /**
   * A count and its list.
   *
   * @param names in order
   */
  private record Listing(Telling telling, Value count, List<Mentioned> names) {
    int counted() {
      return Integer.parseInt(count.canonical());
    }

    Span span() {
      return count.span().cover(names.get(names.size() - 1).span());
    }

    boolean fits() {
      return counted() == names.size();
    }
  }

  @Override
  public List<Noted> find(StoryView story) {
    List<Listing> listings = new ArrayList<>();
    for (Telling telling : story.tellings().byRank()) {
      for (Value number : telling.numbers()) {
        listing(story, telling, number).ifPresent(listings::add);
      }
    }
    List<List<Listing>> groups = new ArrayList<>();
    for (Listing listing : listings) {
      if (!listing.fits()) {
        groups.stream()
            .filter(group -> sameList(story, group.get(0), listing))
            .filter(group -> group.get(0).counted() == listing.counted())
            .filter(group -> group.get(0).names().size() == listing.names().size())
            .findFirst()
            .ifPresentOrElse(
                group -> group.add(listing), () -> groups.add(new ArrayList<>(List.of(listing))));
      }
    }
    return groups.stream().map(group -> discrepancy(story, group, listings)).toList();
  }

  private static Optional<Listing> listing(StoryView story, Telling telling, Value number) {
    if (!number.sort().equals("cardinal") || !number.canonical().matches("\\d{1,2}")) {
      return Optional.empty();
    }
    int count = Integer.parseInt(number.canonical());
    Optional<Span> sentence = telling.sentenceAt(number.span().start());
    if (count < 2 || count > MOST || sentence.isEmpty()) {
      return Optional.empty();
    }
    Span rest = new Span(number.span().end(), Math.max(number.span().end(), sentence.get().end()));
    List<Mentioned> names = story.entities().in(telling, rest);
    List<Mentioned> list = new ArrayList<>();
    for (Mentioned name : names) {
      if (list.isEmpty()
          ? opens(telling, number.span(), name, story)
          : goesOn(story.closed(), list, name)) {
        list.add(name);
      } else if (!list.isEmpty()) {
        break;
      }
    }
    // Two names more or less may be a slip; four more or less are another list.
    boolean near = list.size() >= 2 && Math.abs(list.size() - count) <= Math.max(1, count / 2);
    return near && closes(story.closed(), list, sentence.get())
        ? Optional.of(new Listing(telling, number, list))
        : Optional.empty();
  }

  /**
   * Between the count and the first name: a noun, and then a comma, a colon, a dash or a bracket.
   */
  private static boolean opens(Telling telling, Span number, Mentioned name, StoryView story) {
    Span between = new Span(number.end(), Math.max(number.end(), name.span().start()));
    String gap = between.of(telling.text());
    Words words = Words.of(gap);
    if (words.size() == 0 || words.size() > GAP || !telling.numbersIn(between).isEmpty()) {
      return false;
    }
    boolean whole = true;
    for (int i = 0; i < words.size(); i++) {
      whole &= !story.closed().is(Sort.INCLUSIVE, telling.language(), words.form(i));
    }
    int mark = lastMark(gap);
    return whole
        && mark >= 0
        && Words.of(gap.substring(mark)).size() <= 1
        && Words.of(gap.substring(0, mark)).size() >= 1;
  }

  private static int lastMark(String gap) {
    int last = -1;
    for (int i = 0; i < gap.length(); i++) {
      if (",:;،—–(".indexOf(gap.charAt(i)) >= 0) {
        last = i;
      }
    }
    // In Arabic the list may follow a pronoun and an opening quotation mark without a comma.
    return last < 0 && gap.contains("«") ? gap.indexOf('«') : last;
  }

  /** Between two names of a list: a comma or "and", with articles and quotation marks. */
  private static boolean goesOn(ClosedClasses closed, List<Mentioned> list, Mentioned name) {
    Mentioned last = list.get(list.size() - 1);
    int from = last.span().end();
    if (name.span().start() < from) {
      return false;
    }
    String gap = name.telling().text().substring(from, name.span().start());
    Words words = Words.of(gap);
    boolean comma = gap.indexOf(',') >= 0 || gap.indexOf('،') >= 0 || gap.indexOf(';') >= 0;
    boolean brief = words.size() <= 3;
    for (int i = 0; i < words.size(); i++) {
      brief &=
          closed.isAny(
              name.telling().language(),
              words.form(i),
              Sort.CONJUNCTION,
              Sort.ARTICLE,
              Sort.LINKER);
    }
    return brief && (comma || joins(closed, name.telling(), gap)) && gap.indexOf('.') < 0;
  }

  /** True if "and" stands there; in Arabic it is a letter that is written with the next word. */
  private static boolean joins(ClosedClasses closed, Telling telling, String gap) {
    Words words = Words.of(gap);
    for (int i = 0; i < words.size(); i++) {
      if (closed.is(Sort.CONJUNCTION, telling.language(), words.form(i))) {
        return true;
      }
    }
    return gap.contains("&") || (telling.language().equals("ar") && gap.contains("و"));
  }

  /** A list that breaks off at something that is no name was not read to its end. */
  private static boolean closes(ClosedClasses closed, List<Mentioned> list, Span sentence) {
    Mentioned last = list.get(list.size() - 1);
    Mentioned before = list.get(list.size() - 2);
    String gap = last.telling().text().substring(before.span().end(), last.span().start());
    return joins(closed, last.telling(), gap) && last.span().end() <= sentence.end();
  }

  private static boolean sameList(StoryView story, Listing one, Listing other) {
    long shared =
        one.names().stream()
            .filter(
                name ->
                    other.names().stream()
                        .anyMatch(
                            there -> story.entities().of(name).equals(story.entities().of(there))))
            .count();
    return shared >= 2 || shared == Math.min(one.names().size(), other.names().size());
  }

  private static Noted discrepancy(StoryView story, List<Listing> group, List<Listing> listings) {
    Listing odd = group.get(0);
    List<Listing> fuller =
        listings.stream()
            .filter(other -> other.fits() && other.counted() == odd.counted())
            .filter(other -> sameList(story, odd, other))
            .toList();
    Tellings tellings = story.tellings();
    String who = tellings.listed(group.stream().map(Listing::telling).toList());
    String counts = group.size() == 1 ? "%s counts %s and names %d" : "%s count %s and name %d";
    String what =
        counts.formatted(
            who, "“" + odd.telling().words(odd.count().span()) + "”", odd.names().size());
    List<Passage> odds = group.stream().map(one -> one.telling().passage(one.span())).toList();
    List<Passage> passages = new ArrayList<>(odds);
    if (!fuller.isEmpty()) {
      what += "; missing is " + missing(story, odd, fuller.get(0));
      List<Passage> whole = fuller.stream().map(one -> one.telling().passage(one.span())).toList();
      passages.add(0, whole.get(0));
      passages.addAll(whole.subList(1, whole.size()));
    }
    Discrepancy finding =
        new Discrepancy(
            fuller.isEmpty() ? Kind.COUNT : Kind.LIST,
            Severity.ERROR,
            what,
            fuller.isEmpty() ? .78 : .92,
            passages);
    return new Noted(finding, odds);
  }

  private static String missing(StoryView story, Listing odd, Listing fuller) {
    String names =
        fuller.names().stream()
            .filter(
                name ->
                    odd.names().stream()
                        .noneMatch(
                            there -> story.entities().of(there).equals(story.entities().of(name))))
            .map(name -> "“" + name.form() + "”")
            .distinct()
            .collect(java.util.stream.Collectors.joining(", "));
    return (names.isEmpty() ? "a name" : names)
        + ", which "
        + story.tellings().name(fuller.telling())
        + " has";
  }
}
