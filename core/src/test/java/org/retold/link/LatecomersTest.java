package org.retold.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.retold.model.Article;
import org.retold.model.Published;

final class LatecomersTest {
  private static final List<Article> REPORTS =
      List.of(
          article(
              "agency",
              "2031-03-04",
              """
              A footbridge over the Varrow collapsed at Penhollow on Tuesday morning, the county of
              Estermark said. Nobody was killed. Seven people were taken to hospital in Quillham.
              The bridge, which carries the Drovers' Way, was last inspected in 2027. Engineer
              Sunniva Halloran of the county council said a cable had parted.
              """),
          article(
              "daily",
              "2031-03-04",
              """
              Seven people are in hospital after the Penhollow footbridge fell into the river Varrow
              on Tuesday. A cable had parted, said Sunniva Halloran, an engineer of Estermark county
              council. The bridge carries the Drovers' Way and was inspected in 2027. The injured
              were taken to Quillham.
              """),
          article(
              "evening",
              "2031-03-05",
              """
              The footbridge at Penhollow that fell into the Varrow on Tuesday was inspected in
              2027, Estermark county council confirmed. Its engineer, Sunniva Halloran, blamed a
              parted cable. All seven injured walkers have left the hospital in Quillham; the
              Drovers' Way stays closed.
              """));

  private static final String NIGHT =
      """
      My grandmother courted on it, and this week I watched strangers fish its planks out of the
      Varrow with boathooks. All Penhollow had come down to look. A boy held up a shoe. At the
      inn they were giving soup away, and an old man who has mended nets below the
      weir since before I was born would talk of nothing but the sound: like a harp being thrown
      down a staircase, he said, and then a great deal of quiet. Somebody had put candles in jam
      jars along the towpath before it was dark. I thought of my first bicycle, of chestnuts, of the
      summer when nobody had a telephone and you simply stood there in the evening and shouted
      across for whoever owed you marbles. By then the ambulances had gone off over the hill
      to Quillham, and the ducks were back.
      """;

  private static final List<Article> OTHERS =
      List.of(
          article("harvest", null, "Olive growers in Jaen expect a poor harvest, a union says."),
          article("museum", null, "The Lothian museum shows two hundred clocks until autumn."));

  @Test
  void aNightOnTheTowpathIsOfTheStoryWhosePlacesItNames() {
    assertThat(together(article("night", "2031-03-05", NIGHT))).contains("night");
  }

  @Test
  void theSameTownMonthsLaterIsAnotherEvent() {
    assertThat(together(article("night", "2031-09-19", NIGHT))).doesNotContain("night");
  }

  @Test
  void aStrangerOfTheSameDayStaysAlone() {
    String text =
        """
        The harbour of Skerrow will have new lights before the summer, says Maeve Donnellan,
        who runs it. Fishermen had asked for them since two boats touched in the fog. The
        county of Estermark pays half; the rest comes from a lottery.
        """;

    assertThat(together(article("night", "2031-03-04", text))).doesNotContain("night");
  }

  /** The story of the reports, whom single pairs did not join: each pair says no. */
  private static List<String> together(Article one) {
    Collection collection =
        new Collection(Stream.of(REPORTS, OTHERS, List.of(one)).flatMap(List::stream).toList());
    List<String> ids =
        IntStream.range(0, collection.size())
            .mapToObj(i -> collection.get(i).article().id())
            .toList();
    int first = ids.indexOf("agency");
    int[] groupOf =
        IntStream.range(0, ids.size())
            .map(i -> List.of("agency", "daily", "evening").contains(ids.get(i)) ? first : i)
            .toArray();
    long[] asked = {Pairs.key(first, ids.indexOf("night"))};

    int[] taken = new Latecomers(collection, groupOf, 0).taken(Pairs.judged(asked, (a, b) -> -1));

    int story = taken[first];
    return IntStream.range(0, taken.length)
        .filter(i -> taken[i] == story)
        .mapToObj(ids::get)
        .toList();
  }

  private static Article article(String id, @Nullable String date, String text) {
    Published published =
        date == null ? null : new Published(date, Published.Precision.DAY, null, "date");
    return new Article(
        id, id, "", "", null, List.of(), "en", published, text, List.of(), List.of(), Map.of());
  }
}
