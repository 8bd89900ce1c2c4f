package org.retold.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.retold.model.Discrepancy;
import org.retold.model.NamedEntity;
import org.retold.model.Passage;
import org.retold.model.Substitution;
import org.retold.report.view.FormTable;
import org.retold.report.view.Piece;

/**
 * The sections Names and Words: every form and who has it, as in an apparatus. A column for each
 * telling would repeat the same form six times and hide the one that differs.
 */
final class FormRows {
  private final Tellings tellings;
  private final Links links;
  private final List<Passage> odd = new ArrayList<>();

  private record Place(String form, Passage passage, String role) {}

  FormRows(Tellings tellings, Links links) {
    this.tellings = tellings;
    this.links = links;
    for (Discrepancy finding : tellings.story().comparison().discrepancies()) {
      if (finding.kind().name().startsWith("NAME_") || finding.kind() == Discrepancy.Kind.WORDING) {
        odd.addAll(
            finding
                .passages()
                .subList(Math.min(1, finding.passages().size() - 1), finding.passages().size()));
      }
    }
  }

  FormTable names() {
    return new FormTable(
        tellings.story().comparison().names().stream()
            .sorted(
                Comparator.comparingLong((NamedEntity name) -> -tellingsOf(name))
                    .thenComparingInt(name -> -name.mentions().size())
                    .thenComparing(NamedEntity::name))
            .map(this::name)
            .toList());
  }

  private static long tellingsOf(NamedEntity name) {
    return name.mentions().stream().map(mention -> mention.passage().article()).distinct().count();
  }

  private FormTable.Row name(NamedEntity entity) {
    List<Place> places =
        entity.mentions().stream()
            .map(m -> new Place(m.form(), m.passage(), Objects.requireNonNullElse(m.role(), "")))
            .toList();
    return new FormTable.Row(Shown.cut(entity.name(), 100), "", entity.type(), forms(places));
  }

  FormTable words() {
    return new FormTable(
        tellings.story().comparison().substitutions().stream().map(this::word).toList());
  }

  private FormTable.Row word(Substitution substitution) {
    List<Place> places =
        substitution.forms().stream().map(f -> new Place(f.form(), f.passage(), "")).toList();
    return new FormTable.Row(Shown.cut(substitution.concept(), 100), "", "", forms(places));
  }

  private List<FormTable.Form> forms(List<Place> places) {
    Map<String, List<Place>> byForm = new LinkedHashMap<>();
    for (Place place : places) {
      byForm.computeIfAbsent(Shown.line(place.form()), key -> new ArrayList<>()).add(place);
    }
    return byForm.values().stream().map(this::form).toList();
  }

  private FormTable.Form form(List<Place> places) {
    Map<String, Passage> first = new TreeMap<>(Sigla.ORDER);
    Map<String, Integer> times = new TreeMap<>(Sigla.ORDER);
    Set<String> roles = new LinkedHashSet<>();
    for (Place place : places) {
      String siglum = tellings.of(place.passage().article()).siglum();
      first.putIfAbsent(siglum, place.passage());
      times.merge(siglum, 1, Integer::sum);
      if (!place.role().isBlank()) {
        roles.add(Shown.cut(place.role(), 60));
      }
    }
    List<Piece> sigla = new ArrayList<>();
    first.forEach(
        (siglum, passage) ->
            sigla.add(
                new Piece(
                    Piece.Kind.LINK,
                    siglum,
                    links.href(passage),
                    null,
                    null,
                    Shown.count(Objects.requireNonNull(times.get(siglum)), "time")
                        + " in "
                        + Objects.requireNonNull(tellings.bySiglum(siglum)).name())));
    String language = tellings.of(places.get(0).passage().article()).language();
    return new FormTable.Form(
        Shown.cut(places.get(0).form(), 90),
        Naming.lang(language),
        Naming.direction(language),
        places.stream().anyMatch(place -> odd.stream().anyMatch(place.passage()::overlaps)),
        sigla,
        String.join("; ", roles));
  }
}
