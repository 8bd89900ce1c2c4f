package org.retold.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** A text without markup: all of it is kept, and what is not the article is marked. */
final class PlainTexts {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private PlainTexts() {}

  static void read(Place place, byte[] bytes, Sink sink) {
    Decoded decoded = Decoder.meant(bytes, place.charset());
    List<String> pieces = PressExport.pieces(decoded.text());
    if (pieces.isEmpty() && PressRecord.isHeaded(decoded.text())) {
      pieces = List.of(decoded.text());
    }
    if (!pieces.isEmpty()) {
      readPieces(place, decoded, pieces, sink);
      return;
    }
    Draft draft = new Draft(place.id(), place.source());
    draft.take(decoded);
    draft.text =
        Subtitles.are(draft.text)
            ? Subtitles.plain(draft.text)
            : BodyMarkup.unescaped(draft.text, draft);
    clean(draft, place.id());
    sink.article(draft);
  }

  private static void readPieces(Place place, Decoded decoded, List<String> pieces, Sink sink) {
    if (decoded.remark() != null) {
      sink.refuse(place.source(), RefusalReason.REPAIRED, decoded.remark());
    }
    if (pieces.size() > 1) {
      String told = "a file of several articles, read as " + pieces.size();
      sink.refuse(place.source(), RefusalReason.REPAIRED, told);
    }
    int number = 0;
    for (String piece : pieces) {
      number++;
      String mark = pieces.size() == 1 ? "" : "#" + number;
      new JsonArticle(PressRecord.of(piece), place.id() + mark, place.source() + mark, MAPPER)
          .read(sink);
    }
  }

  /** Judges the draft's text by lines. */
  static void clean(Draft draft) {
    clean(draft, "");
  }

  private static void clean(Draft draft, String file) {
    if (draft.language.isEmpty()) {
      draft.language = Finisher.detect(draft.text);
    }
    draft.take(PlainTextCleaner.clean(draft.text, draft.language, file));
  }
}
