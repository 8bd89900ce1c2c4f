package org.retold.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.retold.model.Discrepancy;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Passage;
import org.retold.text.Words;

/** One name that different tellings spell differently: harmless, but a search must know it. */
final class NameVariants implements Detector {

  @Override
  public List<Noted> find(StoryView story) {
    List<Noted> found = new ArrayList<>();
    for (Entity entity : story.entities().all()) {
      Map<String, List<Mentioned>> spellings = spellings(entity);
      long tellings =
          spellings.values().stream()
              .flatMap(List::stream)
              .map(Mentioned::telling)
              .distinct()
              .count();
      if (spellings.size() > 1 && tellings > 1) {
        found.add(
            Noted.allButFirst(
                MiscopiedName.of(story, spellings.values())
                    .map(slip -> slip.discrepancy(story))
                    .orElseGet(() -> discrepancy(story, spellings))));
      }
    }
    return found;
  }

  /** The forms with as many parts as the commonest full form, by how they are spelled. */
  private static Map<String, List<Mentioned>> spellings(Entity entity) {
    int parts = usualLength(entity);
    List<Mentioned> full =
        entity.mentions().stream().filter(at -> at.tokens().size() == parts).toList();
    Mentioned first = full.get(0);
    boolean person = entity.type().equals("person");
    Map<String, List<Mentioned>> spellings = new LinkedHashMap<>();
    for (Mentioned at : full) {
      boolean comparable =
          script(at) == script(first) && at.telling().language().equals(first.telling().language());
      boolean sounds = NameTokens.similarity(at.tokens(), first.tokens()) >= .85;
      if (sounds && (comparable || person)) {
        spellings.computeIfAbsent(plain(at), key -> new ArrayList<>()).add(at);
      }
    }
    return spellings;
  }

  private static int usualLength(Entity entity) {
    Map<Integer, Long> lengths =
        entity.mentions().stream()
            .filter(at -> at.tokens().size() > 1 || !entity.type().equals("person"))
            .collect(
                Collectors.groupingBy(
                    at -> at.tokens().size(), TreeMap::new, Collectors.counting()));
    return lengths.entrySet().stream()
        .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(entity.mentions().get(0).tokens().size());
  }

  /** Letters only: a hyphen, an apostrophe, capitals or a legal form make no other spelling. */
  private static String plain(Mentioned at) {
    Words words = Words.of(at.form());
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      String form = words.form(i);
      String name = form.endsWith("'s") ? form.substring(0, form.length() - 2) : form;
      if (at.tokens().contains(NameTokens.ascii(name, at.telling().language()))) {
        plain.append(name.replaceAll("[^\\p{L}\\p{N}]", ""));
      }
    }
    return plain.toString();
  }

  private static Character.UnicodeScript script(Mentioned at) {
    return at.form()
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(Character.UnicodeScript::of)
        .findFirst()
        .orElse(Character.UnicodeScript.COMMON);
  }

  private static Discrepancy discrepancy(StoryView story, Map<String, List<Mentioned>> spellings) {
    String what =
        spellings.values().stream()
            .map(
                same ->
                    "“%s” in %s"
                        .formatted(
                            same.get(0).form(),
                            story
                                .tellings()
                                .listed(same.stream().map(Mentioned::telling).toList())))
            .collect(Collectors.joining("; "));
    List<Passage> passages =
        spellings.values().stream()
            .flatMap(same -> firstPerTelling(same).stream())
            .sorted(Comparator.naturalOrder())
            .map(at -> at.telling().passage(at.span()))
            .toList();
    return new Discrepancy(Kind.NAME_VARIANT, Severity.VARIANT, what, .8, passages);
  }

  private static List<Mentioned> firstPerTelling(List<Mentioned> same) {
    Map<Telling, Mentioned> first = new TreeMap<>();
    same.forEach(at -> first.putIfAbsent(at.telling(), at));
    return List.copyOf(first.values());
  }
}
