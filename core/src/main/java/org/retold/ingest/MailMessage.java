package org.retold.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;
import org.retold.model.Dropped;
import org.retold.model.Span;

/**
 * A message as an article: its subject is the headline, who sent it the author, the text before the
 * same in HTML. A page that a browser saved with all its parts (mhtml, RFC 2557) has the form of a
 * message and is read as the page that it holds.
 */
final class MailMessage {
  /** A text that has fewer of the words of its HTML only says where to read it. */
  private static final double WHOLE = 0.5;

  /** A message may hold messages; what lies deeper is nobody's article. */
  private static final int LAYERS = 8;

  /** What is written below this line is the sender's card (RFC 3676, 4.3). */
  private static final Pattern SIGNATURE = Pattern.compile("(?m)^-- ?$");

  private static final int LONGEST_SIGNATURE = 600;

  /** Lines that were broken to be sent, and how a reader joins them again (RFC 3676, 4.2). */
  private static final Pattern SOFT_BREAK = Pattern.compile("(?<!^--|\\n--) \\r?\\n(?! *\\r?\\n)");

  private final Place place;
  private final Sink sink;
  private final int layer;

  MailMessage(Place place, Sink sink) {
    this(place, sink, 0);
  }

  private MailMessage(Place place, Sink sink, int layer) {
    this.place = place;
    this.sink = sink;
    this.layer = layer;
  }

  void read(byte[] bytes) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
    Message message = null;
    try {
      message = builder.parseMessage(new ByteArrayInputStream(bytes));
      read(message);
    } catch (MimeIOException | IllegalArgumentException e) {
      throw new Refusal(RefusalReason.BROKEN, "no message: " + e.getMessage());
    } finally {
      if (message != null) {
        message.dispose();
      }
    }
  }

  private void read(Message message) throws IOException {
    MailParts parts = MailParts.of(message);
    MailFields fields = new MailFields(message);
    if (parts.plain() == null && parts.html() == null) {
      if (parts.messages().isEmpty()) {
        sink.refuse(place.source(), RefusalReason.NO_TEXT, "a message without text");
      }
    } else {
      Draft draft = fields.isSavedPage() ? savedPage(parts, fields) : article(parts, fields);
      sink.article(draft);
    }
    for (String attachment : parts.attachments()) {
      sink.refuse(place.source(), RefusalReason.SKIPPED, "attachment not read: " + attachment);
    }
    int number = 0;
    for (Message inner : parts.messages()) {
      number++;
      String mark = "!" + number;
      Place own =
          new Place(place.source() + mark, place.id() + mark, place.charset(), place.opener());
      if (layer < LAYERS) {
        new MailMessage(own, sink, layer + 1).read(inner);
      } else {
        sink.refuse(own.source(), RefusalReason.BOMB, "messages in messages");
      }
    }
  }

  /** The page says what it is; the header only when it was saved. */
  private Draft savedPage(MailParts parts, MailFields fields) throws IOException {
    MailParts.Part page = parts.html() == null ? parts.plain() : parts.html();
    if (page == null) {
      throw new Refusal(RefusalReason.NO_TEXT, "a saved page without text");
    }
    String address = page.address().startsWith("http") ? page.address() : fields.address();
    String source = address.startsWith("http") ? address : place.source();
    Draft draft = Pages.read(place.id(), source, page.bytes(), page.charset());
    draft.title = draft.title.isBlank() ? fields.subject() : draft.title;
    return draft;
  }

  private Draft article(MailParts parts, MailFields fields) throws IOException {
    MailParts.Part plain = parts.plain();
    MailParts.Part html = parts.html();
    if (plain != null && (html == null || isWhole(plain, html))) {
      return text(plain, fields);
    }
    if (html == null) {
      throw new Refusal(RefusalReason.NO_TEXT, "a message without text");
    }
    Draft draft = Pages.read(place.id(), place.source(), html.bytes(), html.charset());
    fields.into(draft);
    return draft;
  }

  private Draft text(MailParts.Part part, MailFields fields) throws IOException {
    Draft draft = new Draft(place.id(), place.source());
    draft.take(Decoder.meant(part.bytes(), part.charset()));
    if (part.flowed()) {
      draft.text = SOFT_BREAK.matcher(draft.text).replaceAll(part.joined() ? "" : " ");
    }
    fields.into(draft);
    if (!draft.text.isBlank()) {
      PlainTexts.clean(draft);
      dropSignature(draft);
    }
    return draft;
  }

  private static boolean isWhole(MailParts.Part plain, MailParts.Part html) throws IOException {
    int all = Wording.words(Jsoup.parse(Decoder.decode(html.bytes(), html.charset())).text());
    return Wording.words(Decoder.decode(plain.bytes(), plain.charset())) >= WHOLE * all;
  }

  private static void dropSignature(Draft draft) {
    Matcher mark = SIGNATURE.matcher(draft.text);
    int start = -1;
    while (mark.find()) {
      start = mark.start();
    }
    if (start < 0 || draft.text.length() - start > LONGEST_SIGNATURE) {
      return;
    }
    List<Dropped> kept = new ArrayList<>();
    for (Dropped piece : draft.dropped) {
      int end = Math.min(piece.span().end(), start);
      Span above = Line.trimmed(draft.text, Math.min(piece.span().start(), end), end);
      if (!above.isEmpty()) {
        kept.add(new Dropped(above, piece.reason()));
      }
    }
    Span card = Line.trimmed(draft.text, start, draft.text.length());
    kept.add(new Dropped(card, DropReason.AUTHOR_BOX.word()));
    draft.dropped = kept;
  }
}
