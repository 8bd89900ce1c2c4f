package org.retold.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Trains the model that judges blocks, on the three quarters of the labelled pages that are not
 * reported on. Run: {@code BlockTrainer EVAL_FOLDER OUTPUT_FOLDER}.
 */
final class BlockTrainer {
  /** Shorter blocks may be held by a paragraph by chance. */
  private static final int SURE_LETTERS = 16;

  final List<float[]> rows = new ArrayList<>();
  final List<Float> targets = new ArrayList<>();
  final List<Float> weights = new ArrayList<>();

  public static void main(String[] args) throws IOException {
    BlockTrainer trainer = new BlockTrainer();
    Path eval = Path.of(args[0]);
    for (LabelledPages.ParsedPage page : LabelledPages.parsed(eval)) {
      if (!LabelledPages.isReported(page.name())) {
        trainer.add(page);
      }
    }
    int parsed = trainer.rows.size();
    for (LabelledPages.SegmentPage page : LabelledPages.segments(eval)) {
      if (!LabelledPages.isReported(page.name())) {
        trainer.add(page);
      }
    }
    System.err.println(parsed + " blocks of parsed, " + trainer.rows.size() + " in all");
    TreeTrainer.Growth growth = new TreeTrainer.Growth(300, 5, 0.08, 0.7, 0.3, 2, 1);
    List<String> model =
        new TreeTrainer(trainer.rows, floats(trainer.targets), floats(trainer.weights), growth)
            .train();
    Files.write(Path.of(args[1], "blocks.tsv"), model);
  }

  private static float[] floats(List<Float> values) {
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i);
    }
    return floats;
  }

  void add(LabelledPages.ParsedPage page) {
    Set<String> whole = new HashSet<>();
    StringBuilder all = new StringBuilder();
    JsonNode body = page.gold().path("body");
    body.path("summary").forEach(text -> append(text, whole, all));
    for (JsonNode section : body.path("sections")) {
      section.path("headline").forEach(text -> append(text, whole, all));
      section.path("paragraphs").forEach(text -> append(text, whole, all));
    }
    List<Block> blocks = blocks(page.html());
    BlockFeatures features = features(page.html(), blocks);
    String gold = all.toString();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      String letters = BodyClaim.letters(blocks.get(i).text());
      boolean sure = letters.length() >= SURE_LETTERS;
      boolean held =
          whole.contains(letters) || (sure && (gold.contains(letters) || covers(letters, whole)));
      boolean again = held && !seen.add(letters);
      boolean doubtful =
          blocks.get(i).isPlainLink() || again || features.text(i).isTitle() || letters.isEmpty();
      double weight = doubtful ? 0 : Math.pow(Math.min(150, features.text(i).words() + 2), 0.6) / 4;
      if (weight > 0) {
        add(features.row(i).values(), held ? 1 : 0, weight);
      }
    }
  }

  /** A block that holds several paragraphs and little else. */
  private static boolean covers(String letters, Set<String> whole) {
    int covered = 0;
    for (String paragraph : whole) {
      covered +=
          paragraph.length() > SURE_LETTERS && letters.contains(paragraph) ? paragraph.length() : 0;
    }
    return covered > 0.7 * letters.length();
  }

  private static void append(JsonNode text, Set<String> whole, StringBuilder all) {
    String letters = BodyClaim.letters(text.asText());
    whole.add(letters);
    all.append(letters).append('\n');
  }

  void add(LabelledPages.SegmentPage page) {
    List<Block> blocks = blocks(page.html());
    BlockFeatures features = features(page.html(), blocks);
    for (int i = 0; i < blocks.size(); i++) {
      String letters = BodyClaim.letters(blocks.get(i).text());
      boolean in = holds(letters, page.with());
      boolean out = holds(letters, page.without());
      if (in != out && !blocks.get(i).isPlainLink()) {
        add(features.row(i).values(), in ? 1 : 0, 4);
      }
    }
  }

  private static boolean holds(String letters, List<String> segments) {
    for (String segment : segments) {
      String wanted = BodyClaim.letters(segment);
      boolean inside = letters.length() > 30 && wanted.contains(letters);
      if (!wanted.isEmpty() && (letters.contains(wanted) || inside)) {
        return true;
      }
    }
    return false;
  }

  private void add(float[] row, double target, double weight) {
    rows.add(row);
    targets.add((float) target);
    weights.add((float) weight);
  }

  private static List<Block> blocks(String html) {
    return PageWalk.over(document(html)).blocks();
  }

  private static BlockFeatures features(String html, List<Block> blocks) {
    Document page = document(html);
    PageFacts facts = PageFacts.of(page, PageWalk.over(page).elements(), "");
    return new BlockFeatures(blocks, facts);
  }

  private static Document document(String html) {
    return Jsoup.parse(html);
  }
}
