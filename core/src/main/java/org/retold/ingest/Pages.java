package org.retold.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A web page: what its head and its data say of the article, and the article's paragraphs. */
final class Pages {
  private Pages() {}

  static Draft read(String id, String source, byte[] bytes, String charset) {
    return read(id, source, Decoder.decode(bytes, charset));
  }

  static Draft read(String id, String source, String html) {
    Document document = Jsoup.parse(html, source.startsWith("http") ? source : "");
    Draft draft = new Draft(id, source);
    PageFacts facts = PageFacts.of(document, source);
    facts.into(draft);
    List<Block> blocks = BlockReader.read(document);
    draft.page = new Page(facts.host(), judged(blocks, facts));
    if (draft.language.isEmpty()) {
      draft.language = Finisher.detect(draft.page.text());
    }
    return draft;
  }

  private static List<Page.Piece> judged(List<Block> blocks, PageFacts facts) {
    double[] scores = new BlockJudge(blocks, facts).scores();
    List<Page.Piece> pieces = new ArrayList<>(blocks.size());
    for (int i = 0; i < scores.length; i++) {
      String text = blocks.get(i).text();
      pieces.add(new Page.Piece(text, scores[i] >= 0.5, scores[i], Wording.key(text)));
    }
    return pieces;
  }
}
