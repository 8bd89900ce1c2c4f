package org.retold.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.retold.model.Alignment;
import org.retold.model.Article;
import org.retold.model.Change;
import org.retold.model.Claim;
import org.retold.model.Comparison;
import org.retold.model.Derivation;
import org.retold.model.Discrepancy;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Ingested;
import org.retold.model.Lexicon;
import org.retold.model.LinkEvidence;
import org.retold.model.Linking;
import org.retold.model.NamedEntity;
import org.retold.model.NearMiss;
import org.retold.model.Passage;
import org.retold.model.PassagePair;
import org.retold.model.QuotationSource;
import org.retold.model.Rejected;
import org.retold.model.Relation;
import org.retold.model.RunReport;
import org.retold.model.Stemma;
import org.retold.model.Story;
import org.retold.model.StoryReport;
import org.retold.model.Substitution;
import org.retold.model.Witness;

/** The run that the pages are drawn from in tests: every kind of finding once. */
final class RopeWorksReport {
  private final RopeWorks told = new RopeWorks();

  static RunReport run() {
    return new RopeWorksReport().build();
  }

  private RunReport build() {
    List<Article> tellings = told.tellings().stream().map(Told::article).toList();
    Story story =
        new Story(
            "s1",
            tellings.stream().map(Article::id).toList(),
            "Fire destroys rope works at Tarn Hollow",
            List.of(
                new LinkEvidence("number", "130", ids(told.a, told.b, told.c, told.d, told.e)),
                new LinkEvidence(
                    "name", "Halvard", ids(told.a, told.b, told.c, told.d, told.e, told.f)),
                new LinkEvidence("reuse", "27 words in a row", ids(told.a, told.c))),
            List.of(new NearMiss("stray.txt", 0.31, 0.5, "two names in common, no passage")));
    List<Article> all = new ArrayList<>(tellings);
    all.add(told.stray.article());
    Map<String, RunReport.Cost> stages = new TreeMap<>();
    stages.put("ingest", new RunReport.Cost(0.21, 9000));
    return new RunReport(
        new Ingested(all, List.of(new Rejected("scan.pdf", "not-text", "starts with %PDF"))),
        new Linking(
            List.of(story),
            List.of(
                new Linking.Alone(
                    "stray.txt", List.of(new NearMiss("norland.html", 0.31, 0.5, "two names")))),
            Lexicon.EMPTY),
        List.of(new StoryReport(story, tellings, alignment(), stemma(), comparison())),
        new RunReport.Colophon("0.1.0", new TreeMap<>(Map.of("threads", "2")), 1, stages));
  }

  private static List<String> ids(Told... tellings) {
    return java.util.Arrays.stream(tellings).map(Told::id).toList();
  }

  private Alignment alignment() {
    List<PassagePair> pairs = new ArrayList<>();
    List<Told> all = told.tellings();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        for (String group : all.get(i).groups()) {
          if (all.get(j).says(group)) {
            pairs.add(pair(all.get(i), all.get(j), group));
          }
        }
      }
    }
    return new Alignment("s1", pairs, true);
  }

  private PassagePair pair(Told one, Told other, String group) {
    Passage left = one.group(group);
    Passage right = other.group(group);
    if (!one.language().equals(other.language())) {
      return PassagePair.of(left, right, Relation.TRANSLATION, 0.82, List.of());
    }
    if (one == told.a && other == told.c) {
      return group.equals("3")
          ? PassagePair.of(left, right, Relation.VERBATIM, 1, List.of())
          : PassagePair.of(left, right, Relation.NEAR_VERBATIM, 0.93, changes(group));
    }
    return PassagePair.of(left, right, Relation.PARAPHRASE, 0.61, List.of());
  }

  private List<Change> changes(String group) {
    return switch (group) {
      case "1" ->
          List.of(
              cut("TARN HOLLOW, April 11 (Norland Agency) – ", "A fire destoyed"),
              swap("destroyed", "destoyed"));
      case "2" -> List.of(swap("appears to have started", "started"));
      case "4" ->
          List.of(
              swap("Four", "Several"),
              swap(", Little Mere and", " and Little Mere"),
              cut("Sandvig,", ", fought"));
      case "5" -> List.of(swap("Morand.", "Moran."), added(" Morand added"));
      case "6" ->
          List.of(swap("Society, founded in 1874,", "Fund"), cut(" who could not go home", "."));
      default -> List.of();
    };
  }

  private Change swap(String inA, String inC) {
    return new Change(
        Change.Kind.SUBSTITUTION, Change.Level.WORDS, told.a.at(inA).span(), told.c.at(inC).span());
  }

  private Change cut(String inA, String beforeInC) {
    int place = told.c.at(beforeInC).start();
    return new Change(
        Change.Kind.OMISSION,
        Change.Level.WORDS,
        told.a.at(inA).span(),
        new org.retold.model.Span(place, place));
  }

  private Change added(String inC) {
    int place = told.a.group("5").end();
    return new Change(
        Change.Kind.ADDITION,
        Change.Level.WORDS,
        new org.retold.model.Span(place, place),
        told.c.at(inC).span());
  }

  private Stemma stemma() {
    List<Witness> witnesses =
        List.of(
            new Witness("A", told.a.id()),
            new Witness("B", told.b.id()),
            new Witness("C", told.c.id()),
            new Witness("D", told.d.id()),
            new Witness("E", told.e.id()),
            new Witness("F", told.f.id()),
            new Witness("α", null));
    return new Stemma(
        "s1",
        witnesses,
        List.of(
            line(
                "α",
                "A",
                Derivation.Kind.COPY,
                0.83,
                0.86,
                "stated_credit",
                "Both credit a statement of the county fire service.",
                told.a.at("the county fire service said in a statement"),
                told.b.at("einer Mitteilung der Kreisfeuerwehr")),
            line(
                "α",
                "B",
                Derivation.Kind.TRANSLATED,
                0.78,
                0.86,
                "only_one_has_lost",
                "B has the time of the alarm, which A has not; A has a brigade that B has lost.",
                told.b.at("Der Alarm kam um 14.31 Uhr."),
                told.a.at("Little Mere")),
            line(
                "A",
                "C",
                Derivation.Kind.COPY,
                0.96,
                0.99,
                "containment",
                "Whole sentences of A in the same order; C is later and has nothing that A has not.",
                told.a.group("3"),
                told.c.group("3")),
            line(
                "A",
                "D",
                Derivation.Kind.TRANSLATED,
                0.97,
                0.94,
                "shared_error",
                "Twenty-four, as in A against B, sentence for sentence in A’s order.",
                told.a.at("Twenty-four"),
                told.d.at("Vingt-quatre")),
            line(
                "D",
                "E",
                Derivation.Kind.TRANSLATED,
                0.88,
                0.83,
                "shared_error",
                "E has D’s reversed quotation and its “authorities”.",
                told.d.at("Nous savons maintenant"),
                told.e.at("بتنا نعرف")),
            line(
                "B",
                "E",
                Derivation.Kind.SUMMARISED,
                0.12,
                0.41,
                "order",
                "The injured come before the cause, as in B.",
                told.b.group("3"),
                told.e.group("3")),
            line(
                "A",
                "F",
                Derivation.Kind.QUOTED_FROM,
                0.4,
                0.71,
                "stated_credit",
                "F quotes the letter that A prints.",
                told.a.at("since January for a second hydrant"),
                told.f.at("since January for a second hydrant"))),
        null);
  }

  private static Derivation line(
      String from,
      String to,
      Derivation.Kind kind,
      double share,
      double confidence,
      String reason,
      String what,
      Passage... passages) {
    return new Derivation(
        from,
        to,
        kind,
        share,
        confidence,
        Math.min(1, confidence + 0.05),
        List.of(new Derivation.Evidence(reason, what, List.of(passages))),
        to.equals("E") && from.equals("D")
            ? List.of(new Derivation.Alternative("A", 0.12))
            : List.of());
  }

  private Comparison comparison() {
    return new Comparison(
        "s1",
        claims(),
        names(),
        discrepancies(),
        substitutions(),
        List.of(
            new QuotationSource(
                told.f.at("since January for a second hydrant"),
                told.a.at("since January for a second hydrant"),
                0.97)));
  }

  private List<Claim> claims() {
    return List.of(
        claim(
            "c1",
            "Twenty-four people were hurt",
            "number",
            new Passage[] {
              told.a.at("Twenty-four"),
              told.b.at("Zweiundvierzig"),
              told.c.at("Twenty-four"),
              told.d.at("Vingt-quatre"),
              told.e.at("أربعة وعشرون"),
              null
            },
            "scssso"),
        claim(
            "c2",
            "130 workers left the building",
            "number",
            new Passage[] {
              told.a.at("130"),
              told.b.at("130"),
              told.c.at("130"),
              told.d.at("130"),
              told.e.at("130"),
              null
            },
            "ssssso"),
        claim(
            "c3",
            "it appears to have started in a faulty boiler",
            "act",
            new Passage[] {
              told.a.at("appears to have started"),
              null,
              told.c.at("started in a faulty boiler"),
              told.d.at("semble être parti"),
              null,
              null
            },
            "socsoo"),
        claim(
            "c4",
            "founded in 1874",
            "date",
            new Passage[] {told.a.at("1874"), null, null, told.d.at("1847"), null, null},
            "soocoo"));
  }

  private Claim claim(
      String id, String statement, String type, Passage[] passages, String stances) {
    List<Claim.Telling> tellings = new ArrayList<>();
    for (int i = 0; i < passages.length; i++) {
      Told telling = told.tellings().get(i);
      Passage passage = passages[i];
      tellings.add(
          switch (stances.charAt(i)) {
            case 's' ->
                new Claim.Telling(telling.id(), Claim.Stance.STATES, passage, words(passage));
            case 'c' ->
                new Claim.Telling(telling.id(), Claim.Stance.CHANGES, passage, words(passage));
            default -> new Claim.Telling(telling.id(), Claim.Stance.OMITS, null, null);
          });
    }
    return new Claim(id, statement, type, told.a.id(), tellings);
  }

  private String words(@org.jspecify.annotations.Nullable Passage passage) {
    return told.tellings().stream()
        .filter(telling -> passage != null && telling.id().equals(passage.article()))
        .map(telling -> telling.article().words(java.util.Objects.requireNonNull(passage)))
        .findFirst()
        .orElse("");
  }

  private List<NamedEntity> names() {
    return List.of(
        new NamedEntity(
            "Ilse Morand",
            "person",
            List.of(
                new NamedEntity.Mention("Ilse Morand", told.a.at("Ilse Morand"), "Captain"),
                new NamedEntity.Mention("Ilse Morand", told.b.at("Ilse Morand"), "Brandmeisterin"),
                new NamedEntity.Mention("Ilse Moran", told.c.at("Ilse Moran"), "Captain"),
                new NamedEntity.Mention("Morand", told.c.at("Morand", "Morand added"), null),
                new NamedEntity.Mention(
                    "Ilse Morand", told.d.at("Ilse Morand"), "cheffe des pompiers"),
                new NamedEntity.Mention("إلسه موران", told.e.at("إلسه موران"), "قائدة الإطفاء"))),
        new NamedEntity(
            "Ropemakers’ Benevolent Society",
            "organisation",
            List.of(
                new NamedEntity.Mention(
                    "Ropemakers’ Benevolent Society",
                    told.a.at("Ropemakers’ Benevolent Society"),
                    null),
                new NamedEntity.Mention(
                    "Ropemakers’ Benevolent Fund", told.c.at("Ropemakers’ Benevolent Fund"), null),
                new NamedEntity.Mention(
                    "Société de bienfaisance des cordiers",
                    told.d.at("Société de bienfaisance des cordiers"),
                    null))));
  }

  private List<Substitution> substitutions() {
    return List.of(
        new Substitution(
            "the county fire service",
            List.of(
                new Substitution.Form(
                    "the county fire service", told.a.at("the county fire service")),
                new Substitution.Form("Kreisfeuerwehr", told.b.at("Kreisfeuerwehr")),
                new Substitution.Form(
                    "the county fire service", told.c.at("the county fire service")),
                new Substitution.Form("les autorités", told.d.at("les autorités")),
                new Substitution.Form("السلطات", told.e.at("السلطات")))));
  }

  private List<Discrepancy> discrepancies() {
    return List.of(
        finding(
            Kind.NUMBER,
            Severity.ERROR,
            0.98,
            "24 or 42 people hurt: Küstenkurier has another number than Norland Agency, which La"
                + " Voix du Port and The Mere Echo repeat.",
            told.a.at("Twenty-four people were hurt"),
            told.b.at("Zweiundvierzig Menschen wurden verletzt"),
            told.c.at("Twenty-four people were hurt"),
            told.d.at("Vingt-quatre personnes ont été blessées")),
        finding(
            Kind.NEGATION,
            Severity.ERROR,
            0.94,
            "In La Voix du Port the fire chief says the opposite of what three others quote.",
            told.a.at("We do not yet know how the fire began"),
            told.d.at("Nous savons maintenant comment l’incendie a commencé"),
            told.e.at("بتنا نعرف كيف اندلع الحريق")),
        finding(
            Kind.COUNT,
            Severity.ERROR,
            0.91,
            "Küstenkurier counts four brigades and names three.",
            told.b.at("Vier Wehren – Tarn Hollow, Esker und Sandvig"),
            told.a.at("Four brigades, Tarn Hollow, Esker, Little Mere and Sandvig")),
        finding(
            Kind.DATE,
            Severity.ERROR,
            0.9,
            "Founded in 1874 or in 1847.",
            told.a.at("founded in 1874"),
            told.d.at("fondée en 1847")),
        finding(
            Kind.NAME_CUT,
            Severity.DISTORTION,
            0.96,
            "The Mere Echo copies Norland Agency and leaves out Sandvig.",
            told.a.group("4"),
            told.c.group("4")),
        finding(
            Kind.LIST,
            Severity.DISTORTION,
            0.8,
            "Four brigades have become several.",
            told.a.at("Four brigades"),
            told.c.at("Several brigades")),
        finding(
            Kind.CERTAINTY,
            Severity.DISTORTION,
            0.88,
            "Norland Agency says that it appears to have started in a boiler; The Mere Echo says"
                + " that it did.",
            told.a.group("2"),
            told.c.group("2")),
        finding(
            Kind.NAME_OTHER,
            Severity.DISTORTION,
            0.7,
            "A Society has become a Fund.",
            told.a.at("Ropemakers’ Benevolent Society"),
            told.c.at("Ropemakers’ Benevolent Fund")),
        finding(
            Kind.SCOPE,
            Severity.DISTORTION,
            0.6,
            "Only families who could not go home.",
            told.a.at("families who could not go home"),
            told.c.at("families")),
        finding(
            Kind.QUOTATION,
            Severity.CHECK,
            0.55,
            "The letter’s words are quoted in another wording.",
            told.a.at("nobody has answered us"),
            told.f.at("nobody answered")),
        finding(
            Kind.ATTRIBUTION,
            Severity.CHECK,
            0.61,
            "Norland Agency prints the owner’s letter; the notes credit the workers.",
            told.a.at("the owner"),
            told.f.at("The workers")),
        finding(
            Kind.ROLE,
            Severity.CHECK,
            0.4,
            "A captain, or a master of the fire brigade.",
            told.a.at("Captain"),
            told.b.at("Brandmeisterin")),
        finding(
            Kind.NAME_INSIDE,
            Severity.VARIANT,
            0.99,
            "The Mere Echo spells the fire chief’s name in two ways.",
            told.c.at("Captain Ilse Moran"),
            told.c.at("Morand added")),
        finding(
            Kind.NAME_VARIANT,
            Severity.VARIANT,
            0.7,
            "Morand is written without d in Arabic.",
            told.d.at("Ilse Morand"),
            told.e.at("إلسه موران")),
        finding(
            Kind.WORDING,
            Severity.VARIANT,
            0.5,
            "Destroyed by fire, or burnt down.",
            told.a.at("A fire destroyed"),
            told.b.at("abgebrannt")),
        finding(
            Kind.TYPO,
            Severity.VARIANT,
            0.97,
            "“destoyed” in The Mere Echo.",
            told.a.at("destroyed"),
            told.c.at("destoyed")));
  }

  private static Discrepancy finding(
      Kind kind, Severity severity, double confidence, String what, Passage... passages) {
    return new Discrepancy(kind, severity, what, confidence, List.of(passages));
  }
}
