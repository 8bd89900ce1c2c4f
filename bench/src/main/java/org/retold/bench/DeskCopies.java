package org.retold.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * Articles of real sentences copied as desks copy: cut from the end, made a brief of the first
 * sentences, taken into a longer report of their own, given a lead and a tail of the same or of
 * another matter, reworded by words that the language has in such places ({@link DeskEditor}). The
 * planted corpus has machines' edits; what decides direction there alone decides nothing here.
 */
final class DeskCopies {
  private static final int OUTLETS = 60;
  private static final int LONG = 10;
  private static final int MOST_SENTENCES = 40;
  private static final double COPIES = .4;
  private static final double REPRINTS = .65;
  private static final double FLASHES = .3;
  private static final double FROM_FIRST = .65;
  private static final double SLIPS = .002;
  private static final double[] RATES = {0, 0, .01, .03, .08};

  private final Random random;
  private final DeskEditor editor;
  private final List<List<String>> longRuns = new ArrayList<>();
  private final List<List<String>> shortRuns = new ArrayList<>();
  private int nextLong;
  private int nextShort;
  private int number;
  private final PlantedCopies planted = PlantedCopies.empty();

  /** A sentence; those of the first text, or taken over with it, have a number. */
  private record Sentence(String text, int number) {}

  private record Copy(String id, List<Sentence> sentences) {}

  private DeskCopies(Path pool, long seed) throws IOException {
    random = new Random(seed);
    List<List<String>> runs = runs(pool);
    Collections.shuffle(runs, random);
    editor = new DeskEditor(runs, random);
    for (List<String> run : runs) {
      if (run.size() >= LONG) {
        longRuns.add(run);
      } else if (run.size() >= 3) {
        shortRuns.add(run);
      }
    }
  }

  static List<List<String>> runs(Path pool) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<List<String>> runs = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(pool)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> run = new ArrayList<>();
        for (JsonNode sentence : json.readTree(line).get("s")) {
          run.add(sentence.asText());
        }
        runs.add(run);
      }
    }
    return runs;
  }

  /**
   * So many articles without dates, of which two fifths are copies.
   *
   * @param pool runs of sentences of real articles
   */
  static PlantedCopies make(Path pool, int articles, long seed) throws IOException {
    DeskCopies desks = new DeskCopies(pool, seed);
    int copies = 0;
    for (int cluster = 0; copies < COPIES * articles; cluster++) {
      copies += desks.cluster("c" + cluster);
    }
    while (desks.number < articles) {
      List<String> run = desks.article();
      desks.put(unnumbered(run.subList(0, Math.min(run.size(), 5 + desks.random.nextInt(25)))));
    }
    return desks.planted;
  }

  private List<String> article() {
    List<String> run = longRuns.get(nextLong++ % longRuns.size());
    int from = random.nextInt(Math.max(1, run.size() - MOST_SENTENCES));
    return run.subList(from, Math.min(run.size(), from + MOST_SENTENCES));
  }

  private List<String> otherMatter(int most) {
    List<String> run = shortRuns.get(nextShort++ % shortRuns.size());
    return run.subList(0, Math.min(run.size(), most));
  }

  private static List<Sentence> unnumbered(List<String> sentences) {
    return sentences.stream().map(text -> new Sentence(text, -1)).toList();
  }

  private int copies() {
    double x = random.nextDouble();
    return x < .5 ? 1 : x < .7 ? 2 : x < .8 ? 3 : 4 + random.nextInt(x < .97 ? 5 : 17);
  }

  /** A first text and its copies; how many these are. */
  private int cluster(String cluster) {
    boolean reprint = random.nextDouble() < REPRINTS;
    boolean flash = reprint && random.nextDouble() < FLASHES;
    List<String> article = article();
    int kept =
        flash
            ? 3 + random.nextInt(6)
            : Math.max(5, (int) (article.size() * (.6 + .3 * random.nextDouble())));
    kept = Math.min(kept, article.size());
    List<Sentence> source = new ArrayList<>();
    for (String sentence : article.subList(0, kept)) {
      source.add(new Sentence(editor.edited(sentence, SLIPS), source.size()));
    }
    List<String> more = article.subList(kept, article.size());
    int size = reprint ? source.size() : 1 + random.nextInt(Math.min(5, source.size()));
    int from = random.nextInt(source.size() - size + 1);
    List<Copy> held = new ArrayList<>(List.of(new Copy(put(source), source)));
    int copies = copies();
    for (int copy = 0; copy < copies; copy++) {
      boolean first = held.size() == 1 || random.nextDouble() < FROM_FIRST;
      Copy exemplar = held.get(first ? 0 : 1 + random.nextInt(held.size() - 1));
      List<Sentence> taken =
          edited(reprint ? exemplar.sentences() : part(exemplar.sentences(), from, from + size));
      List<Sentence> body = reprint ? reprint(taken, more, flash) : inOwn(taken);
      String id = put(body);
      planted.copied(cluster, reprint ? "reprint" : "passage", id, exemplar.id());
      held.add(new Copy(id, reprint ? body : taken));
    }
    return copies;
  }

  private static List<Sentence> part(List<Sentence> sentences, int from, int to) {
    return sentences.stream().filter(s -> s.number() >= from && s.number() < to).toList();
  }

  private List<Sentence> edited(List<Sentence> sentences) {
    double rate = RATES[random.nextInt(RATES.length)];
    List<Sentence> edited = new ArrayList<>();
    for (Sentence sentence : sentences) {
      edited.add(new Sentence(editor.edited(sentence.text(), rate), sentence.number()));
    }
    return edited;
  }

  private List<Sentence> reprint(List<Sentence> taken, List<String> more, boolean flash) {
    List<Sentence> body = new ArrayList<>(cut(taken));
    if (random.nextDouble() < .3) {
      body.addAll(0, unnumbered(random.nextBoolean() ? head(more, 1) : otherMatter(2)));
    }
    if (flash && random.nextBoolean()) {
      body.addAll(unnumbered(head(more, 5 + random.nextInt(26))));
    } else if (random.nextDouble() < .4) {
      int size = 1 + random.nextInt(6);
      body.addAll(unnumbered(random.nextDouble() < .6 ? head(more, size) : otherMatter(size)));
    }
    return body;
  }

  private List<Sentence> cut(List<Sentence> taken) {
    double x = random.nextDouble();
    int keep = taken.size();
    if (x < .45) {
      keep = Math.max(2, (int) (keep * (.3 + .7 * random.nextDouble())));
    } else if (x < .65) {
      keep = 2 + random.nextInt(5);
    }
    return taken.subList(0, Math.min(keep, taken.size()));
  }

  private static List<String> head(List<String> sentences, int most) {
    return sentences.subList(0, Math.min(most, sentences.size()));
  }

  private List<Sentence> inOwn(List<Sentence> taken) {
    List<String> own = random.nextDouble() < .6 ? article() : otherMatter(9);
    List<Sentence> body = new ArrayList<>(unnumbered(own));
    body.addAll(random.nextInt(own.size() + 1), taken);
    return body;
  }

  private String put(List<Sentence> sentences) {
    StringBuilder text = new StringBuilder();
    for (Sentence sentence : sentences) {
      text.append(text.isEmpty() ? "" : random.nextDouble() < .4 ? "\n" : " ");
      text.append(sentence.text());
    }
    // Numbers in the order of writing would tell who was first.
    String id = String.format(Locale.ROOT, "%08x-%d", random.nextInt(), number++);
    planted.put(id, "outlet" + random.nextInt(OUTLETS), "", text.toString());
    return id;
  }
}
