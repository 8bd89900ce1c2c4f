package org.retold.ingest;

/** A text without markup: all of it is kept, and what is not the article is marked. */
final class PlainTexts {
  private PlainTexts() {}

  static void read(Place place, byte[] bytes, Sink sink) {
    Draft draft = new Draft(place.id(), place.source());
    draft.take(Decoder.read(bytes, place.charset()));
    draft.text = BodyMarkup.unescaped(draft.text, draft);
    clean(draft, place.id());
    sink.article(draft);
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
