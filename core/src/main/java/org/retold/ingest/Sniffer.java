package org.retold.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises formats by content; names of files say nothing sure. */
final class Sniffer {
  /** How many bytes it looks at. */
  static final int HEAD = 16384;

  private static final Pattern ROOT = Pattern.compile("<([a-zA-Z][\\w:.-]*)");
  private static final Pattern HTML_TAGS =
      Pattern.compile(
          "<(?:html|head|body|title|meta|p|div|article|section|h1|table|ul|span|a)[\\s>/]");
  private static final Set<String> FEEDS = Set.of("rss", "feed", "rdf:rdf", "channel");
  private static final Set<String> NEWS =
      Set.of("newsitem", "newsmessage", "packageitem", "newsml", "nitf", "conceptitem");

  /** What the documents of corpora are called that stand one behind the other. */
  private static final Set<String> DOCUMENTS = Set.of("doc", "reuters");

  private static final Pattern OCR = Pattern.compile("class\\s*=\\s*[\"']ocr_page[\"' ]");

  /** XML that no declaration needs to stand before. */
  private static final Set<String> EDITIONS =
      Set.of("tei", "tei.2", "teicorpus", "alto", "pcgts", "mets", "mediawiki", "add", "plist");

  /** First bytes of what is often given by mistake, and what to give instead. */
  private static final Map<String, String> BINARIES =
      Map.of(
          "bplist00",
              "a Safari web archive; in Safari save as \"Page Source\", or as HTML elsewhere",
          "PAR1",
              "a Parquet table; write it as JSON Lines or CSV (pandas: to_json(lines=True, orient=\"records\"))",
          "SQLite format 3",
              "a SQLite database; export the table of articles as CSV (sqlite3 -csv -header)",
          "\u00D0\u00CF\u0011\u00E0",
              "an old file of Word, Excel or Outlook; save it as plain text, CSV or eml",
          "!BDN", "a mailbox of Outlook; export the messages as eml or mbox",
          "7z\u00BC\u00AF", "a 7z archive; pack it as zip or tar.gz",
          "Rar!", "a RAR archive; pack it as zip or tar.gz",
          "\u00FD7zXZ", "packed with xz; unpack it, or pack it with gzip or zstd",
          "\u0089PNG",
              "a picture; its text must be recognised first (tesseract writes hOCR, which is read)",
          "\u00FF\u00D8\u00FF",
              "a picture; its text must be recognised first (tesseract writes hOCR, which is read)");

  /** More control characters than this share, and it is no text. */
  private static final double CONTROL = 0.02;

  /** Where a tar archive says what it is. */
  private static final int TAR_MARK = 257;

  private Sniffer() {}

  static Format sniff(byte[] head) {
    if (Unpacker.startsWith(head, 'P', 'K', 3, 4)) {
      return Format.ZIP;
    }
    if (Unpacker.startsWith(head, '%', 'P', 'D', 'F', '-')) {
      return Format.OFFICE;
    }
    if (isTar(head)) {
      return Format.TAR;
    }
    if (Unpacker.startsWith(head, 'W', 'A', 'R', 'C', '/')
        || Unpacker.startsWith(head, 'f', 'i', 'l', 'e', 'd', 'e', 's', 'c', ':', '/', '/')) {
      return Format.WARC;
    }
    if (isBinary(head)) {
      return Format.BINARY;
    }
    return ofText(Decoder.decode(head, "").stripLeading());
  }

  /** True of what says by its first bytes what it is; some of it would pass for wide text. */
  static boolean isKnownBinary(byte[] head) {
    return binary(head) != null;
  }

  /** What to say of bytes that are no text. */
  static String ofBinary(byte[] head) {
    String advice = binary(head);
    return advice == null
        ? "bytes that are no text; export it as JSON Lines, CSV or plain text"
        : advice;
  }

  private static @Nullable String binary(byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
    return BINARIES.entrySet().stream()
        .filter(mark -> start.startsWith(mark.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static Format ofText(String text) {
    if (text.startsWith("{\\rtf")) {
      return Format.OFFICE;
    }
    if ((text.startsWith("---") && MarkdownText.hasFields(text)) || MarkdownText.isHeaded(text)) {
      return Format.MARKDOWN;
    }
    if (MailHead.isBox(text)) {
      return Format.MAILBOX;
    }
    if (MailHead.isMessage(text)) {
      return Format.MAIL;
    }
    if (text.startsWith("{") || text.startsWith("[")) {
      return json(text);
    }
    if (text.startsWith("<")) {
      return markup(text.toLowerCase(Locale.ROOT));
    }
    if (HTML_TAGS.matcher(text.toLowerCase(Locale.ROOT)).results().limit(8).count() >= 8) {
      return Format.HTML;
    }
    return isTable(text) ? Format.CSV : Format.TEXT;
  }

  /** Brackets begin sentences too: JSON goes on with a quote, a bracket or its end. */
  private static Format json(String text) {
    String rest = text.substring(1).stripLeading();
    boolean object = text.startsWith("{") && (rest.startsWith("\"") || rest.startsWith("}"));
    boolean array = text.startsWith("[") && (rest.startsWith("{") || rest.startsWith("]"));
    if (!object && !array) {
      return Format.TEXT;
    }
    return array ? Format.JSON : Format.JSON_LINES;
  }

  private static Format markup(String text) {
    String first = root(text).toLowerCase(Locale.ROOT);
    String local = first.substring(first.indexOf(':') + 1);
    if (FEEDS.contains(first)) {
      return Format.FEED;
    }
    if (NEWS.contains(local)) {
      return Format.NEWSML;
    }
    if (DOCUMENTS.contains(local)) {
      return Format.MARKED;
    }
    boolean page = text.startsWith("<!doctype html") || HTML_TAGS.matcher("<" + first + ">").find();
    boolean xml = text.startsWith("<?xml") && !page && !text.contains("<!doctype html");
    if (xml || EDITIONS.contains(local)) {
      return Format.XML;
    }
    if (OCR.matcher(text).find()) {
      return Format.OCR;
    }
    page |= HTML_TAGS.matcher(text).find();
    return page || text.startsWith("<?xml") || text.startsWith("<!") ? Format.HTML : Format.TEXT;
  }

  /** What the first element is called, or nothing. */
  static String root(String text) {
    Matcher root = ROOT.matcher(text);
    return root.find() ? root.group(1) : "";
  }

  private static boolean isTable(String text) {
    int end = text.indexOf('\n');
    String head = (end < 0 ? text : text.substring(0, end)).toLowerCase(Locale.ROOT);
    return TableHead.separator(head).isPresent()
        || head.matches("sep=.\\s*")
        || TableShape.of(text).isPresent();
  }

  private static boolean isTar(byte[] head) {
    return head.length > TAR_MARK + 5
        && new String(head, TAR_MARK, 5, StandardCharsets.ISO_8859_1).equals("ustar");
  }

  private static boolean isBinary(byte[] head) {
    if (head.length == 0 || WideText.of(head).isPresent()) {
      return false;
    }
    int control = 0;
    for (byte b : head) {
      boolean allowed = b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0x1B || b == 0x0B;
      control += b >= 0 && b < 32 && !allowed ? 1 : 0;
    }
    return control > CONTROL * head.length;
  }
}
