package org.retold.report;

import static org.retold.model.Published.Precision.DAY;
import static org.retold.model.Published.Precision.MINUTE;

import java.util.List;
import org.retold.model.Embedded;

/** Six tellings of an event that never was, in four languages: a fire in a rope works. */
final class RopeWorks {
  final Told a = norland();
  final Told b = kurier();
  final Told c = echo();
  final Told d = voix();
  final Told e = barid();
  final Told f = notes();
  final Told stray =
      new Told("stray.txt", "Norland Agency", "en")
          .title("Halvard rope works wins export prize")
          .published("2031-03-02", DAY, null)
          .say("s", "The Halvard rope works at Tarn Hollow has won the county’s export prize.");

  List<Told> tellings() {
    return List.of(a, b, c, d, e, f);
  }

  private static Told norland() {
    return new Told("norland.html", "Norland Agency", "en")
        .source("https://norland.example/fire?id=1&lang=en")
        .title("Fire destroys rope works at Tarn Hollow, 24 hurt")
        .published("2031-04-11T20:15", MINUTE, "+02:00")
        .say(
            "1",
            "TARN HOLLOW, April 11 (Norland Agency) – A fire destroyed the Halvard rope works at"
                + " Tarn Hollow on Friday afternoon, the county fire service said in a statement.")
        .say(
            "2",
            "It broke out at 14:20 in the tar store, and appears to have started in a faulty"
                + " boiler.")
        .say(
            "3",
            "Twenty-four people were hurt, none of them seriously, and 130 workers left the"
                + " building by the river gate.")
        .say(
            "4",
            "Four brigades, Tarn Hollow, Esker, Little Mere and Sandvig, fought the flames until"
                + " midnight.")
        .say(
            "5",
            "“We do not yet know how the fire began,” said the fire chief, Captain Ilse Morand."
                + " “Nobody should speak of arson before we have seen the boiler.”")
        .say(
            "6",
            "The Ropemakers’ Benevolent Society, founded in 1874, opened its hall to families who"
                + " could not go home.")
        .say("7", "In a letter to the council the owner asked for help.")
        .say(
            "8",
            "Dear councillors,\n\nWe have asked since January for a second hydrant, and nobody has"
                + " answered us. The works will be rebuilt.\n\nWith respect,\nTheodor Halvard")
        .embed(
            Embedded.Kind.LETTER,
            "Dear councillors,\n\nWe have asked since January for a second hydrant, and nobody has"
                + " answered us. The works will be rebuilt.\n\nWith respect,\nTheodor Halvard",
            "Theodor Halvard",
            null)
        .embed(
            Embedded.Kind.QUOTATION,
            "We do not yet know how the fire began,",
            "Captain Ilse Morand",
            "the fire chief");
  }

  private static Told kurier() {
    return new Told("kuestenkurier.txt", "Küstenkurier", "de")
        .title("Seilerei in Tarn Hollow abgebrannt")
        .published("2031-04-11T21:40", MINUTE, "+02:00")
        .litter("Wir verwenden Cookies. Zustimmen · Ablehnen", "consent")
        .say(
            "1",
            "In Tarn Hollow ist am Freitagnachmittag die Seilerei Halvard abgebrannt. Das geht aus"
                + " einer Mitteilung der Kreisfeuerwehr hervor.")
        .say(
            "3",
            "Zweiundvierzig Menschen wurden verletzt, keiner davon schwer; 130 Arbeiter verließen"
                + " das Gebäude durch das Flusstor.")
        .say("2", "Das Feuer brach um 14.20 Uhr im Teerlager aus. Der Alarm kam um 14.31 Uhr.")
        .say(
            "4",
            "Vier Wehren – Tarn Hollow, Esker und Sandvig – kämpften bis Mitternacht gegen die"
                + " Flammen.")
        .say(
            "5",
            "„Wir wissen noch nicht, wie das Feuer entstanden ist“, sagte Brandmeisterin Ilse"
                + " Morand.")
        .say("9", "Die Besitzer antworteten auf Fragen nicht.");
  }

  private static Told echo() {
    return new Told("mere-echo.html", "The Mere Echo", "en")
        .title("Rope works burns down")
        .published("2031-04-11T22:05", MINUTE, null)
        .say(
            "1",
            "A fire destoyed the Halvard rope works at Tarn Hollow on Friday afternoon, the county"
                + " fire service said in a statement.")
        .say("2", "It broke out at 14:20 in the tar store, and started in a faulty boiler.")
        .say(
            "3",
            "Twenty-four people were hurt, none of them seriously, and 130 workers left the"
                + " building by the river gate.")
        .say(
            "4",
            "Several brigades, Tarn Hollow, Esker and Little Mere, fought the flames until"
                + " midnight.")
        .say(
            "5",
            "“We do not yet know how the fire began,” said the fire chief, Captain Ilse Moran."
                + " “Nobody should speak of arson before we have seen the boiler,” Morand added.")
        .say("6", "The Ropemakers’ Benevolent Fund opened its hall to families.")
        .litter("Get the Mere Echo morning letter 🐟 every day.", "signup")
        .litter("Read next: Ten best piers · Harbour dues to rise", "teaser");
  }

  private static Told voix() {
    return new Told("voix-du-port.html", "La Voix du Port", "fr")
        .source("https://voix.example/incendie")
        .title("Incendie à la corderie de Tarn Hollow : 24 blessés")
        .published("2031-04-12T05:30", MINUTE, "+02:00")
        .say(
            "1",
            "Un incendie a détruit la corderie Halvard à Tarn Hollow vendredi après-midi, ont"
                + " indiqué les autorités.")
        .say(
            "2",
            "Le feu a pris à 14 h 20 dans le dépôt de goudron et semble être parti d’une chaudière"
                + " défectueuse.")
        .say(
            "3",
            "Vingt-quatre personnes ont été blessées, aucune gravement, et 130 ouvriers ont quitté"
                + " le bâtiment par la porte du fleuve.")
        .say(
            "4",
            "Quatre brigades, Tarn Hollow, Esker, Little Mere et Sandvig, ont combattu les flammes"
                + " jusqu’à minuit.")
        .say(
            "5",
            "« Nous savons maintenant comment l’incendie a commencé », a déclaré la capitaine Ilse"
                + " Morand, cheffe des pompiers.")
        .say(
            "6",
            "La Société de bienfaisance des cordiers, fondée en 1847, a ouvert sa salle aux"
                + " familles.")
        .litter("À lire aussi : Le nouveau quai ouvrira en mai", "teaser");
  }

  private static Told barid() {
    return new Told("barid.txt", "بريد الساحل", "ar")
        .title("حريق يدمّر مصنع الحبال في تارن هولو")
        .published("2031-04-12", DAY, null)
        .say("1", "دمّر حريق مصنع هالفارد للحبال في تارن هولو بعد ظهر الجمعة، بحسب السلطات.")
        .say("3", "وأصيب أربعة وعشرون شخصًا بجروح طفيفة، وغادر 130 عاملًا المبنى.")
        .say("4", "وكافحت أربع فرق إطفاء ألسنة اللهب حتى منتصف الليل.")
        .say("5", "وقالت قائدة الإطفاء إلسه موران: «بتنا نعرف كيف اندلع الحريق».")
        .litter("شارك الخبر · واتساب · طباعة", "share");
  }

  private static Told notes() {
    return new Told("ropewalk-notes.txt", "", "en")
        .title("What the rope works asked for 🔥")
        .say("1", "The 🔥 at the Halvard works need not have been so bad.")
        .say(
            "8",
            "The workers wrote that they had asked “since January for a second hydrant”, and that"
                + " “nobody answered”.")
        .embed(Embedded.Kind.QUOTATION, "since January for a second hydrant", null, "The workers");
  }
}
