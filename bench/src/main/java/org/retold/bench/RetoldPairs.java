package org.retold.bench;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.retold.bench.RetoldPair.Truth;
import org.retold.model.Article;
import org.retold.model.Published;

/**
 * Makes pairs of tellings whose descent is known: one cut from the other, both cut from a text that
 * is then hidden, or two reports that give a few facts of one event, in one order or each in its
 * own. All have matter of their own, before, behind and among what they took over; half have times.
 */
final class RetoldPairs {
  private static final int MOST_FACTS = 4;
  private static final double DATED = .5;
  private static final int MINUTES = 24 * 60;
  private static final LocalDateTime MORNING = LocalDateTime.of(2024, 5, 14, 6, 0);

  private final String kind;
  private final Random random;
  private final DeskHabits habits;
  private final List<RetoldPair> pairs = new ArrayList<>();

  /** A sentence in all the ways in which it can be told: languages, or one way alone. */
  record Line(List<String> ways) {}

  /** How a desk tells a sentence, from what its exemplar has. */
  record Desk(int way, UnaryOperator<String> hand) {
    Line tell(Line line) {
      String told = hand.apply(line.ways().get(Math.min(way, line.ways().size() - 1)));
      return line.ways().size() == 1 ? new Line(List.of(told)) : line;
    }

    String text(Line line) {
      return line.ways().get(Math.min(way, line.ways().size() - 1));
    }
  }

  RetoldPairs(String kind, Random random) {
    this.kind = kind;
    this.random = random;
    habits = new DeskHabits(random);
  }

  List<RetoldPair> pairs() {
    return List.copyOf(pairs);
  }

  /** One pair of each kind from a text, with what else the desks know. */
  void add(List<Line> text, List<Line> elsewhere, Desk one, Desk other, boolean chosenOn) {
    List<Line> known = new ArrayList<>(elsewhere);
    Collections.shuffle(known, random);
    List<Line> ofOne = known.subList(0, known.size() / 2);
    List<Line> ofOther = known.subList(known.size() / 2, known.size());
    direct(text, ofOne, ofOther, one, other, chosenOn);
    lost(text, ofOne, ofOther, one, other, chosenOn);
    put(
        Truth.INDEPENDENT,
        told(habits.cut(text), one),
        told(habits.cut(elsewhere), other),
        one,
        other,
        chosenOn);
    if (one.way() != other.way()) {
      // Who has a few sentences word for word has them from one text.
      facts(text, one, other, chosenOn);
    }
  }

  private void direct(
      List<Line> text,
      List<Line> ofOne,
      List<Line> ofOther,
      Desk one,
      Desk other,
      boolean chosenOn) {
    List<Line> held =
        told(habits.withOwn(random.nextBoolean() ? text : habits.cut(text), ofOne), one);
    put(
        Truth.DIRECT,
        held,
        habits.withOwn(told(habits.cut(held), other), ofOther),
        one,
        other,
        chosenOn);
  }

  private void lost(
      List<Line> text,
      List<Line> ofOne,
      List<Line> ofOther,
      Desk one,
      Desk other,
      boolean chosenOn) {
    for (int tries = 0; tries < 20; tries++) {
      List<Line> a = habits.cut(text);
      List<Line> b = habits.cut(text);
      if (a.stream().filter(b::contains).count() >= DeskHabits.LEAST_TAKEN) {
        List<Line> first = habits.withOwn(told(a, one), ofOne);
        put(
            Truth.LOST_SOURCE,
            first,
            habits.withOwn(told(b, other), ofOther),
            one,
            other,
            chosenOn);
        return;
      }
    }
  }

  /**
   * Both give a few facts of the event, the gravest first or each as it likes; the rest of what
   * either says the other does not.
   */
  private void facts(List<Line> text, Desk one, Desk other, boolean chosenOn) {
    int shared = Math.min(text.size() / 5, 1 + random.nextInt(MOST_FACTS));
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, text.size()).boxed().toList());
    Collections.shuffle(numbers, random);
    List<Integer> a = new ArrayList<>();
    List<Integer> b = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      if (i < shared || i % 2 == 0) {
        a.add(numbers.get(i));
      }
      if (i < shared || i % 2 == 1) {
        b.add(numbers.get(i));
      }
    }
    if (random.nextBoolean()) {
      Collections.sort(a);
      Collections.sort(b);
    } else {
      Collections.shuffle(a, random);
    }
    List<Line> ofOne = a.stream().map(text::get).toList();
    List<Line> ofOther = b.stream().map(text::get).toList();
    put(Truth.INDEPENDENT, told(ofOne, one), told(ofOther, other), one, other, chosenOn);
  }

  private static List<Line> told(List<Line> lines, Desk desk) {
    return lines.stream().map(desk::tell).toList();
  }

  private void put(
      Truth truth, List<Line> a, List<Line> b, Desk one, Desk other, boolean chosenOn) {
    boolean dated = random.nextDouble() < DATED;
    int later = 15 + random.nextInt(MINUTES);
    boolean turned = truth != Truth.DIRECT && random.nextBoolean();
    pairs.add(
        new RetoldPair(
            kind,
            truth,
            article(a, one, dated ? MORNING.plusMinutes(turned ? later : 0) : null),
            article(b, other, dated ? MORNING.plusMinutes(turned ? 0 : later) : null),
            chosenOn));
  }

  private Article article(List<Line> lines, Desk desk, @Nullable LocalDateTime time) {
    String text = String.join("\n", lines.stream().map(desk::text).toList());
    // Names in the order of making would tell who was first.
    String id = String.format(Locale.ROOT, "%08x%08x", random.nextInt(), random.nextInt());
    Published published =
        time == null
            ? null
            : new Published(time.toString(), Published.Precision.MINUTE, "Z", "made");
    return LabelledArticles.article(id, "Outlet " + id, "", published, text);
  }
}
