package org.retold.ingest;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** The body of an article in markup, without a page around it. */
final class BodyMarkup {
  /** Of what only markup has, two make it sure: a text may speak of one. */
  private static final Pattern TAGS =
      Pattern.compile("(?i)</?(?:p|div|br|a|em|strong|li|ul|h[1-6]|blockquote)(?:\\s[^<>]*)?/?>");

  private static final Pattern ESCAPED =
      Pattern.compile("(?i)&lt;/?(?:p|div|br|a|em|strong|li|ul|h[1-6]|blockquote)(?:\\s|&gt;|/)");

  private static final Pattern PARAGRAPHS = Pattern.compile("(?i)<(?:p|br|div|li)[\\s/>]");
  private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\r?\\n");
  private static final Pattern INLINE = Pattern.compile("&#?\\w{2,8};|</?[a-zA-Z][^<>]{0,80}>");

  private static final int SURE = 2;
  private static final int HEAD = 4000;

  private BodyMarkup() {}

  /** The text of a body, whether it is markup, markup that was escaped once too often, or none. */
  static String plain(String body, Draft draft) {
    if (is(body)) {
      return paragraphs(body);
    }
    return unescaped(body, draft);
  }

  /** The same for what is no markup itself. */
  static String unescaped(String body, Draft draft) {
    if (ESCAPED.matcher(body).results().limit(SURE).count() < SURE) {
      return body;
    }
    draft.repairs.add("markup in it was escaped once too often");
    return paragraphs(Parser.unescapeEntities(body, false));
  }

  private static boolean is(String body) {
    String start = body.stripLeading();
    byte[] head =
        start.substring(0, Math.min(start.length(), HEAD)).getBytes(StandardCharsets.UTF_8);
    return (start.startsWith("<") && Sniffer.sniff(head) == Format.HTML)
        || TAGS.matcher(body).results().limit(SURE).count() == SURE;
  }

  /** Where no element parts the paragraphs, blank lines do, as editors of blogs keep them. */
  static String paragraphs(String body) {
    String parted =
        PARAGRAPHS.matcher(body).find() ? body : BLANK_LINE.matcher(body).replaceAll("\n<p>");
    return PageWalk.over(Jsoup.parse(parted)).blocks().stream()
        .map(Block::text)
        .collect(Collectors.joining("\n\n"));
  }

  /** A headline without entities and tags. */
  static String line(String title) {
    return INLINE.matcher(title).find() ? Jsoup.parse(title).text() : title;
  }
}
