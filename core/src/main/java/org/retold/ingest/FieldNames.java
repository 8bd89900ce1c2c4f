package org.retold.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What tools and services call the fields of an article, best first: passim, trafilatura,
 * news-please, Fundus, newspaper, CC-NEWS, ninjs, JSON Feed, schema.org, NewsAPI, Event Registry,
 * Media Cloud. Case, spaces, hyphens and underscores do not matter.
 */
final class FieldNames {
  static final List<String> IDS = List.of("id", "@id", "uri", "_id", "guid", "uuid");
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
          "bodies");
  static final List<String> PAGES =
      List.of("html", "raw_html", "body_html", "content_html", "body_xhtml", "html_body");
  static final List<String> TITLES =
      List.of("title", "headline", "title_page", "title_rss", "headlines", "name");
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
          "copyrightholder");
  static final List<String> AUTHORS =
      List.of("authors", "author", "byline", "creator", "bylines", "by");
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
          "date",
          "versioncreated",
          "timestamp",
          "created_at");

  static final List<String> LISTS =
      List.of(
          "articles", "items", "@graph", "results", "docs", "documents", "data", "news", "item");

  /** A field as it is called here, and as the record calls it. */
  private final Map<String, String> own = new HashMap<>();

  /**
   * @param aliases from a field as it is called here to the record's name of it
   */
  FieldNames(JsonNode record, Map<String, String> aliases) {
    aliases.forEach((field, name) -> own.put(key(field), name));
    record.fieldNames().forEachRemaining(name -> own.putIfAbsent(key(name), name));
  }

  /** What the record calls a field; the same name if it has none. */
  String in(JsonNode record, String name) {
    return record.has(name) ? name : own.getOrDefault(key(name), name);
  }

  static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      if (c != '_' && c != '-' && c != ' ') {
        key.append(c);
      }
    }
    return key.toString();
  }
}
