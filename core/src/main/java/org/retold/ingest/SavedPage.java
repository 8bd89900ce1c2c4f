package org.retold.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;

/**
 * What browsers and archives write into a page that they save: the address that it had, and in
 * archives a bar above it whose address and hours are not the article's.
 */
final class SavedPage {
  /** An archive's address of a page holds the page's own. */
  private static final Pattern INSIDE =
      Pattern.compile("https?://[^/]+/(?:[^?#]*?/)?(https?:/{1,2}[^/].*)");

  /** "saved from url=(0043)https://…" of Chrome, "url: https://…" of SingleFile. */
  private static final Pattern SAVED =
      Pattern.compile("(?i)(?:saved from url=\\(\\d+\\)|\\burl:\\s*)(https?://\\S+)");

  /** The bars of the Internet Archive and of archive.today, and words that only they have. */
  private static final String BARS =
      "#wm-ipp-base, #wm-ipp-print, #wm-ipp, #HEADER:contains(webpage capture)";

  private static final int COMMENTS = 6;

  private SavedPage() {}

  /** The address inside an archive's, or the address itself. */
  static String original(String url) {
    if (url.lastIndexOf("http") <= 0) {
      return url;
    }
    Matcher inside = INSIDE.matcher(url);
    return inside.matches() ? inside.group(1).replaceFirst("^(https?:)/+", "$1//") : url;
  }

  /** The address that whoever saved the page wrote at its beginning, or empty. */
  static String address(Document page) {
    String found = address((Node) page);
    return found.isEmpty() && page.childrenSize() > 0 ? address(page.child(0)) : found;
  }

  private static String address(Node parent) {
    for (int at = 0; at < Math.min(COMMENTS, parent.childNodeSize()); at++) {
      if (parent.childNode(at) instanceof Comment comment) {
        Matcher saved = SAVED.matcher(comment.getData());
        if (saved.find()) {
          return original(saved.group(1));
        }
      }
    }
    return "";
  }

  /** Takes the bar out that an archive has put above a page. */
  static void takeOutArchive(Document page, String html) {
    if (html.contains("wm-ipp") || html.contains("webpage capture")) {
      page.select(BARS).remove();
    }
  }
}
