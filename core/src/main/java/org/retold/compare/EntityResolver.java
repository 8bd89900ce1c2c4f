package org.retold.compare;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.retold.compare.ClosedClasses.Sort;
import org.retold.model.Span;
import org.retold.text.Gazetteer;

/**
 * Puts the mentions of one entity together, within and across languages.
 *
 * <p>Spelling alone joins only names that are spelled the same once accents are off, or whose parts
 * sound the same while one of them is spelled the same; anything farther needs a place where an
 * aligned passage has the one for the other. Two persons with similar names thus stay two.
 */
final class EntityResolver {
  /** Of the parts of two names that stand in the same place, see docs/method/compare.md#names. */
  private static final double SAME_PLACE = .78;

  private final Tellings tellings;
  private final List<Twin> twins;
  private final ClosedClasses closed;
  private final Map<Telling, List<Mentioned>> byTelling = new HashMap<>();
  private final NameGroups groups = new NameGroups();

  private EntityResolver(Tellings tellings, List<Twin> twins, ClosedClasses closed) {
    this.tellings = tellings;
    this.twins = twins;
    this.closed = closed;
  }

  static Entities resolve(Tellings tellings, List<Twin> twins, ClosedClasses closed) {
    return new EntityResolver(tellings, twins, closed).resolve();
  }

  private Entities resolve() {
    Map<Telling, List<Name>> names = NameProjection.names(tellings, twins);
    for (Telling telling : tellings.byRank()) {
      List<Mentioned> mentions =
          names.getOrDefault(telling, List.of()).stream()
              .map(name -> Mentioned.of(telling, name))
              .filter(at -> !at.tokens().isEmpty())
              .toList();
      byTelling.put(telling, mentions);
      mentions.forEach(groups::add);
    }
    byTelling.values().forEach(this::joinShortForms);
    joinSameKeys();
    joinPlaces();
    joinAcrossTwins();
    joinBySound();
    joinLoneSurnames();
    for (List<Mentioned> mentions : byTelling.values()) {
      InsideSpelling.slips(mentions).stream()
          .filter(slip -> !apart(slip.usual(), slip.odd()) || !elsewhere(slip))
          .forEach(slip -> join(slip.usual(), slip.odd()));
    }
    return new Entities(entities(), byTelling);
  }

  /** Within one telling a shorter form goes with the longer one that it is a part of. */
  private void joinShortForms(List<Mentioned> mentions) {
    for (Mentioned brief : mentions) {
      mentions.stream()
          .filter(full -> full.tokens().size() > brief.tokens().size())
          .filter(full -> full.mayBe(brief) && isShortFormOf(brief, full))
          .min(
              Comparator.comparing((Mentioned full) -> full.compareTo(brief) > 0)
                  .thenComparing(full -> Math.abs(full.span().start() - brief.span().start())))
          .ifPresent(full -> join(full, brief));
    }
  }

  private boolean isShortFormOf(Mentioned brief, Mentioned full) {
    List<String> few = brief.tokens();
    List<String> many = full.tokens();
    boolean person = full.type().equals("person");
    int rest = many.size() - few.size();
    if (many.subList(rest, many.size()).equals(few)) {
      // "Port of Hessary" is not Hessary.
      String language = full.telling().language();
      boolean narrowed = closed.isAny(language, many.get(rest - 1), Sort.LINKER, Sort.ARTICLE);
      return person ? few.get(0).length() > 2 : few.size() > 1 && !narrowed;
    }
    if (!many.subList(0, few.size()).equals(few)) {
      return false;
    }
    // "Coast Guard Auxiliary" narrows "Coast Guard" to another body; "Authority of the Basin" only
    // says which authority.
    String next = many.get(few.size());
    return !person && closed.is(Sort.LINKER, full.telling().language(), next);
  }

  private void joinSameKeys() {
    Map<String, Mentioned> first = new TreeMap<>();
    for (Mentioned at : groups.all()) {
      boolean lonePart = at.tokens().size() == 1 && at.type().equals("person") && hasLonger(at);
      Mentioned known = lonePart ? null : first.putIfAbsent(at.key(), at);
      if (known != null && known.mayBe(at)) {
        join(known, at);
      }
    }
  }

  /** Cyprus and Zypern: what CLDR knows by one code. */
  private void joinPlaces() {
    Map<String, Mentioned> first = new TreeMap<>();
    for (Mentioned at : groups.all()) {
      String code =
          at.type().equals("place")
              ? Gazetteer.code(at.form(), at.telling().article().language())
              : null;
      Mentioned known = code == null ? null : first.putIfAbsent(code, at);
      if (known != null) {
        join(known, at);
      }
    }
  }

  private boolean hasLonger(Mentioned at) {
    Mentioned root = root(at);
    return byTelling.getOrDefault(at.telling(), List.of()).stream()
        .anyMatch(other -> other.tokens().size() > 1 && root(other).equals(root));
  }

  private void joinAcrossTwins() {
    List<Twin> surestFirst =
        twins.stream()
            .sorted(
                Comparator.comparing((Twin twin) -> !twin.wordForWord())
                    .thenComparing(twin -> -twin.trust()))
            .toList();
    for (Twin twin : surestFirst) {
      List<Mentioned> near =
          unmatched(in(twin.near(), twin.nearSpan()), twin.far(), twin.farSpan());
      List<Mentioned> far = unmatched(in(twin.far(), twin.farSpan()), twin.near(), twin.nearSpan());
      for (Mentioned here : near) {
        Optional<Mentioned> best =
            far.stream()
                .filter(there -> similarity(here, there, twin) >= SAME_PLACE)
                .max(
                    Comparator.comparingDouble((Mentioned there) -> similarity(here, there, twin))
                        .thenComparing(Comparator.reverseOrder()));
        best.filter(there -> !apart(here, there) && !bridges(here, there))
            .ifPresent(there -> join(here, there));
      }
    }
  }

  /** One spelling in another script must not bring two names of one language together. */
  private boolean bridges(Mentioned one, Mentioned other) {
    if (one.isLatin() == other.isLatin()) {
      return false;
    }
    List<Mentioned> others = groups.spellings(other);
    return groups.spellings(one).stream()
        .anyMatch(here -> others.stream().anyMatch(there -> areTwoNames(here, there)));
  }

  private static boolean areTwoNames(Mentioned one, Mentioned other) {
    return one.telling().language().equals(other.telling().language())
        && one.tokens().size() > 1
        && one.tokens().size() == other.tokens().size()
        && !one.last().equals(other.last());
  }

  private double similarity(Mentioned here, Mentioned there, Twin twin) {
    if (!here.mayBe(there) || !comparable(here, there)) {
      return 0;
    }
    double alike = NameTokens.similarity(here.tokens(), there.tokens());
    boolean inPlace =
        twin.wordForWord()
            && twin.counterpart(here.span()).filter(at -> at.overlaps(there.span())).isPresent();
    boolean sameLength = here.tokens().size() == there.tokens().size();
    return inPlace ? alike + .1 : sameLength ? alike : alike - .05;
  }

  /** A surname for the full name, or a name for its short form; else both must be as long. */
  private boolean comparable(Mentioned one, Mentioned other) {
    int here = one.tokens().size();
    int there = other.tokens().size();
    if (here == there) {
      return true;
    }
    Mentioned brief = here < there ? one : other;
    Mentioned full = here < there ? other : one;
    return full.type().equals("person")
        ? NameTokens.similarity(brief.last(), full.last()) >= SAME_PLACE
        : isShortFormOf(brief, full);
  }

  private List<Mentioned> unmatched(List<Mentioned> here, Telling there, Span span) {
    TreeSet<Mentioned> roots =
        in(there, span).stream().map(this::root).collect(Collectors.toCollection(TreeSet::new));
    return here.stream().filter(at -> !roots.contains(root(at))).toList();
  }

  /** Two full names that one telling uses side by side are two persons, however alike. */
  private boolean apart(Mentioned one, Mentioned other) {
    List<Mentioned> others = groups.spellings(other);
    for (Mentioned here : groups.spellings(one)) {
      for (Mentioned there : others) {
        if (here.telling() == there.telling()
            && here.tokens().size() > 1
            && there.tokens().size() == here.tokens().size()
            && !here.key().equals(there.key())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Names of two parts or more that sound alike part by part, the last being the same. */
  private void joinBySound() {
    List<Mentioned> full = groups.all().stream().filter(at -> at.tokens().size() > 1).toList();
    Map<String, TreeSet<Mentioned>> byLast = new TreeMap<>();
    for (Mentioned at : full) {
      byLast.computeIfAbsent(sound(at), key -> new TreeSet<>()).add(at);
    }
    for (TreeSet<Mentioned> alike : byLast.values()) {
      for (Mentioned one : alike) {
        alike.tailSet(one, false).stream()
            .filter(other -> !groups.areOne(one, other))
            .filter(other -> one.mayBe(other) && one.tokens().size() == other.tokens().size())
            .filter(other -> groupsSoundAlike(one, other) && !apart(one, other))
            .forEach(other -> join(one, other));
      }
    }
  }

  private static String sound(Mentioned at) {
    return org.retold.text.Romanizer.coarse(at.last(), "en");
  }

  /** One spelling in another script must not bring two persons of one script together. */
  private boolean groupsSoundAlike(Mentioned one, Mentioned other) {
    List<Mentioned> others = groups.spellings(other);
    for (Mentioned here : groups.spellings(one)) {
      for (Mentioned there : others) {
        boolean full = here.tokens().size() > 1 && there.tokens().size() == here.tokens().size();
        if (full && !here.key().equals(there.key()) && !soundsLike(here, there)) {
          return false;
        }
      }
    }
    return soundsLike(one, other);
  }

  private static boolean soundsLike(Mentioned one, Mentioned other) {
    boolean acrossLanguages = !one.telling().language().equals(other.telling().language());
    boolean same = one.last().equals(other.last());
    if (!acrossLanguages && !same) {
      return false;
    }
    for (int i = 0; i < one.tokens().size(); i++) {
      if (NameTokens.similarity(one.tokens().get(i), other.tokens().get(i)) < .85) {
        return false;
      }
    }
    return same || !one.isLatin() || !other.isLatin();
  }

  /** A surname whose full name stands in other tellings only, if just one entity has it. */
  private void joinLoneSurnames() {
    Map<String, TreeSet<Mentioned>> owners = new TreeMap<>();
    for (Mentioned at : groups.all()) {
      if (at.tokens().size() > 1 && at.type().equals("person")) {
        owners.computeIfAbsent(at.last(), key -> new TreeSet<>()).add(root(at));
      }
    }
    for (Mentioned at : List.copyOf(groups.all())) {
      TreeSet<Mentioned> owner = owners.get(at.key());
      if (at.tokens().size() == 1
          && !at.type().equals("place")
          && owner != null
          && owner.size() == 1
          && !root(at).equals(owner.first())) {
        join(owner.first(), at);
      }
    }
  }

  /** Another telling has both spellings for two different things. */
  private boolean elsewhere(InsideSpelling.Slip slip) {
    return byTelling.entrySet().stream()
        .filter(entry -> entry.getKey() != slip.odd().telling())
        .map(Map.Entry::getValue)
        .anyMatch(
            mentions ->
                mentions.stream().anyMatch(at -> at.key().equals(slip.usual().key()))
                    && mentions.stream().anyMatch(at -> at.key().equals(slip.odd().key())));
  }

  private List<Mentioned> in(Telling telling, Span span) {
    return byTelling.getOrDefault(telling, List.of()).stream()
        .filter(at -> span.contains(at.span()))
        .toList();
  }

  private List<Entity> entities() {
    return groups.all().stream()
        .filter(at -> root(at).equals(at))
        .map(groups::members)
        .map(Entity::new)
        .sorted(Comparator.comparing(entity -> entity.mentions().get(0)))
        .toList();
  }

  private void join(Mentioned one, Mentioned other) {
    groups.join(one, other);
  }

  private Mentioned root(Mentioned at) {
    return groups.root(at);
  }
}
