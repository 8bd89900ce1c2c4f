package org.retold.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.retold.model.Article;
import org.retold.model.Derivation;
import org.retold.model.Derivation.Evidence;
import org.retold.model.Dropped;
import org.retold.model.Passage;

/**
 * Tellings that say whose text they print: {@code BERLIN (AP) -}. Where nobody of that name is
 * held, the text came from there and not from another telling that has it too.
 */
final class WireCredit {
  /** So much of a telling belongs to its beginning. */
  private static final int BEGINNING = 300;

  private static final Pattern MARK = Pattern.compile("\\(([\\p{L}&./ -]{2,30})\\)");
  private static final Pattern MARK_AND_DASH =
      Pattern.compile("\\(([\\p{L}&./ -]{2,30})\\)\\s*[-\u2013\u2014]");

  /** A telling's own word for it. */
  private static final double SAID = .9;

  /** It has the text of one that says so, and says nothing itself. */
  private static final double SHARED = .7;

  /** A line from a marked telling to an unmarked one: the copy may be of the wire as well. */
  private static final double EITHER = .5;

  /** Less than that of a telling may be a quotation that the wire and others have. */
  private static final double LEAST = .2;

  /** From here on all of a telling is the wire's. */
  private static final double WHOLE = .9;

  private final Draft draft;
  private final List<Telling> tellings;

  WireCredit(Draft draft, List<Telling> tellings) {
    this.draft = draft;
    this.tellings = tellings;
  }

  void draw() {
    Map<String, SortedSet<Integer>> marked = new TreeMap<>();
    for (Telling telling : tellings) {
      mark(telling.article())
          .filter(name -> tellings.stream().noneMatch(held -> isNamed(held.article(), name)))
          .ifPresent(
              name -> marked.computeIfAbsent(name, key -> new TreeSet<>()).add(telling.index()));
    }
    marked.forEach(this::draw);
  }

  private void draw(String name, SortedSet<Integer> marked) {
    List<Draft.Line> lines =
        draft.lines().stream()
            .filter(line -> !draft.isInferred(line.from()) && !draft.isInferred(line.to()))
            .filter(line -> line.share() >= LEAST && !isOfOneOutlet(line))
            .filter(line -> marked.contains(line.from()) || marked.contains(line.to()))
            .toList();
    if (lines.isEmpty()) {
      return;
    }
    int source = draft.newInferred(name);
    for (Draft.Line line : lines) {
      draft.remove(line);
      boolean drawn = draft.exemplars(line.to()).stream().anyMatch(at -> at.from() == source);
      if (drawn) {
        continue;
      }
      if (marked.contains(line.to())) {
        draft.add(from(source, line, line.to(), SAID, marked, name));
      } else {
        draft.add(doubted(line, source));
      }
    }
    for (Draft.Line line : lines) {
      boolean free = draft.exemplars(line.from()).isEmpty();
      if (free) {
        double sure = marked.contains(line.from()) ? SAID : SHARED;
        draft.add(from(source, line, line.from(), sure, marked, name));
      }
    }
  }

  private Draft.Line from(
      int source, Draft.Line line, int copy, double sure, SortedSet<Integer> marked, String name) {
    List<Passage> shown =
        line.evidence().stream()
            .flatMap(reason -> reason.passages().stream())
            .filter(at -> at.article().equals(tellings.get(copy).article().id()))
            .distinct()
            .limit(1)
            .toList();
    List<Passage> passages = shown.isEmpty() ? line.evidence().get(0).passages() : shown;
    String what =
        marked.contains(copy)
            ? "marked “" + name + "”, of whom no telling is held"
            : "shared with a telling that is marked “" + name + "”";
    List<Evidence> reasons = new ArrayList<>();
    reasons.add(new Evidence(marked.contains(copy) ? "credit" : "shared_text", what, passages));
    line.evidence().stream().filter(r -> r.kind().equals("shared_text")).forEach(reasons::add);
    boolean isCopy = copy == line.to();
    double share = isCopy ? line.share() : shareOfExemplar(line);
    Derivation.Kind kind = share < WHOLE ? Derivation.Kind.EXTENDED : Derivation.Kind.COPY;
    return new Draft.Line(
        source,
        copy,
        isCopy ? line.kind() : kind,
        share,
        sure,
        SAID,
        reasons,
        isCopy ? Map.of(line.from(), 1 - sure) : Map.of());
  }

  private double shareOfExemplar(Draft.Line line) {
    double words = line.share() * tellings.get(line.to()).words().size();
    return Math.min(1, words / Math.max(1, tellings.get(line.from()).words().size()));
  }

  private static Draft.Line doubted(Draft.Line line, int source) {
    Map<Integer, Double> others = new TreeMap<>(line.alternatives());
    others.put(source, EITHER);
    return new Draft.Line(
        line.from(),
        line.to(),
        line.kind(),
        line.share(),
        EITHER * line.confidence(),
        line.direction(),
        line.evidence(),
        others);
  }

  private boolean isOfOneOutlet(Draft.Line line) {
    return tellings.get(line.from()).article().sharesOutlet(tellings.get(line.to()).article());
  }

  /** The name in brackets in the date line, or before a dash where the article begins. */
  private static Optional<String> mark(Article article) {
    for (Dropped dropped : article.dropped()) {
      Matcher found = MARK.matcher(dropped.span().of(article.text()));
      if (dropped.reason().equals("dateline") && found.find()) {
        return Optional.of(found.group(1).strip());
      }
    }
    String text = article.text();
    Matcher found = MARK_AND_DASH.matcher(text.substring(0, Math.min(BEGINNING, text.length())));
    return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
  }

  /** True if an outlet is called so, or has the name among its words: uk.reuters.com, AP News. */
  private static boolean isNamed(Article held, String name) {
    String outlet = held.name().toLowerCase(Locale.ROOT);
    String wanted = name.toLowerCase(Locale.ROOT);
    List<String> words = List.of(outlet.split("[^\\p{L}\\p{N}]+", -1));
    String initials =
        words.stream()
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
            .collect(Collectors.joining());
    return words.contains(wanted)
        || initials.equals(wanted)
        || (wanted.length() > 3 && outlet.contains(wanted));
  }
}
