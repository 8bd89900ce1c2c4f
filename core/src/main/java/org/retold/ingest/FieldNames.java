package org.retold.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tools and services call the fields of an article, best first: passim, trafilatura,
 * news-please, Fundus, newspaper, CC-NEWS, ninjs, JSON Feed, schema.org, NewsAPI, Event Registry,
 * Media Cloud, WordPress and other services. Case, spaces, hyphens, dots and underscores do not
 * matter, nor a word before the name that says whose field it is.
 */
final class FieldNames {
  static final List<String> IDS =
      List.of(
          "id",
          "@id",
          "uri",
          "_id",
          "guid",
          "uuid",
          "article_id",
          "doc_id",
          "docno",
          "docid",
          "newid");
  static final List<String> TEXTS =
      List.of(
          "text",
          "maintext",
          "articleBody",
          "body_text",
          "body",
          "content_text",
          "content",
          "raw_text",
          "full_text",
          "plain_text",
          "article_text",
          "article",
          "bodies",
          "content_plain",
          "text_content",
          "story",
          "post",
          "selftext",
          "message",
          "paragraphs",
          "sentences");
  static final List<String> PAGES =
      List.of(
          "html",
          "raw_html",
          "body_html",
          "content_html",
          "body_xhtml",
          "html_body",
          "page_html",
          "source_html");
  static final List<String> TITLES =
      List.of(
          "title",
          "headline",
          "title_page",
          "title_rss",
          "headlines",
          "heading",
          "subject",
          "name");
  static final List<String> OUTLETS =
      List.of(
          "outlet",
          "series",
          "outlet_name",
          "sitename",
          "publisher",
          "media_name",
          "source_hostname",
          "source_domain",
          "hostname",
          "source",
          "domain",
          "newspaper",
          "publication",
          "infosources",
          "copyrightholder",
          "publication_name",
          "newspaper_name",
          "newspaper_title",
          "media_outlet",
          "site_name",
          "journal",
          "site",
          "website",
          "provider");
  static final List<String> AUTHORS =
      List.of(
          "authors",
          "author",
          "byline",
          "creator",
          "bylines",
          "by",
          "author_name",
          "writer",
          "journalist",
          "reporter",
          "account",
          "user");
  static final List<String> URLS =
      List.of(
          "url",
          "link",
          "web_url",
          "article_url",
          "requested_url",
          "source_url",
          "canonical_url",
          "permalink",
          "href");

  /** Objects with a text that is not the article's. */
  static final List<String> BESIDES =
      List.of(
          "author", "authors", "image", "media", "comment", "comments", "excerpt", "title", "user");

  static final List<String> LANGUAGES = List.of("language", "lang", "inLanguage");
  static final List<String> DATES =
      List.of(
          "published",
          "date_publish",
          "publishing_date",
          "date_published",
          "published_at",
          "published_date",
          "publish_date",
          "publication_date",
          "pub_date",
          "date_time_pub",
          "firstcreated",
          "contentcreated",
          "date_time",
          "date_gmt",
          "date",
          "versioncreated",
          "timestamp",
          "created_at",
          "published_on",
          "published_time",
          "release_date",
          "issued",
          "issue_date",
          "iso_date",
          "posted_at",
          "created_utc",
          "created",
          "date1",
          "time");

  static final List<String> LISTS =
      List.of(
          "articles",
          "items",
          "@graph",
          "results",
          "docs",
          "documents",
          "data",
          "news",
          "item",
          "posts",
          "messages",
          "statuses",
          "entries",
          "records",
          "hits",
          "rows",
          "stories");

  private static final Set<String> KNOWN =
      Stream.of(IDS, TITLES, OUTLETS, AUTHORS, LANGUAGES, DATES, URLS, PAGES)
          .flatMap(List::stream)
          .map(FieldNames::key)
          .collect(Collectors.toUnmodifiableSet());

  /** A field as it is called here, and as the record calls it. */
  private final Map<String, String> own = new HashMap<>();

  /** What stands before the name of a field and says no more than whose it is. */
  private static final List<String> OWNERS =
      List.of(
          "article", "news", "post", "story", "web", "page", "document", "doc", "item", "og", "dc");

  /**
   * @param aliases from a field as it is called here to the record's name of it
   */
  FieldNames(JsonNode record, Map<String, String> aliases) {
    aliases.forEach((field, name) -> own.put(key(field), name));
    record.fieldNames().forEachRemaining(name -> own.putIfAbsent(key(name), name));
    record.fieldNames().forEachRemaining(name -> own.putIfAbsent(bare(name), name));
  }

  /** What the record calls a field; the same name if it has none. */
  String in(JsonNode record, String name) {
    return record.has(name) ? name : own.getOrDefault(key(name), name);
  }

  boolean hasAny(JsonNode record, List<String> wanted) {
    return wanted.stream().anyMatch(name -> !record.path(in(record, name)).asText("").isBlank());
  }

  /** True if a field says something else than the text: its title, its date, an address. */
  boolean isOfKnown(String name) {
    String bare = bare(name);
    return KNOWN.contains(key(name)) || KNOWN.contains(bare) || bare.endsWith("url");
  }

  /**
   * The key without what only says whose field it is: of {@code news_body} and {@code webTitle}.
   */
  static String bare(String name) {
    String key = key(name);
    for (String owner : OWNERS) {
      if (key.startsWith(owner) && key.length() > owner.length() && !isId(key, owner)) {
        return key.substring(owner.length());
      }
    }
    return key;
  }

  /** Several articles may have one page, one item one number of a post. */
  private static boolean isId(String key, String owner) {
    return key.endsWith("id") && key.length() <= owner.length() + 4;
  }

  static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      if ("_- .:".indexOf(c) < 0) {
        key.append(c);
      }
    }
    return key.toString();
  }
}
