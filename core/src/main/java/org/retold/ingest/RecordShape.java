package org.retold.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records out of what is wrapped around them: lists inside of answers of a service, records called
 * by their keys, tables that stand column by column, one record in several languages, fields that
 * lie one object further in.
 */
final class RecordShape {
  /** Answers of services wrap their list twice ({@code hits.hits}), some three times. */
  private static final int LAYERS = 4;

  /** What only groups the fields of one record. */
  private static final Set<String> GROUPS =
      Set.of(
          "meta",
          "metadata",
          "articlemetadata",
          "attributes",
          "fields",
          "properties",
          "info",
          "header",
          "source",
          "record",
          "document",
          "doc",
          "data",
          "post",
          "article",
          "node",
          "item");

  /** What an object has that is more than a body. */
  private static final Set<String> ABOUT =
      Set.of("title", "headline", "dateline", "date", "author", "byline");

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private RecordShape() {}

  /** The records that an object without a text of its own holds; itself if it holds none. */
  static List<JsonNode> records(JsonNode node) {
    List<JsonNode> records = new ArrayList<>();
    add(node, 0, records);
    return records;
  }

  private static void add(JsonNode node, int layer, List<JsonNode> records) {
    List<JsonNode> inner = layer < LAYERS ? inside(node, layer) : List.of();
    if (inner.isEmpty()) {
      records.addAll(versions(flat(node)));
    } else {
      inner.forEach(one -> add(one, layer + 1, records));
    }
  }

  private static List<JsonNode> inside(JsonNode node, int layer) {
    List<JsonNode> rows = columns(node);
    if (!rows.isEmpty() || hasText(flat(node))) {
      JsonNode list = rows.isEmpty() ? listOfArticles(node) : null;
      return list == null ? rows : objects(list);
    }
    JsonNode list = list(node, layer);
    return list == null ? called(node) : ofFeed(node, objects(list));
  }

  /** JSON Feed says once what its items are of. */
  private static List<JsonNode> ofFeed(JsonNode feed, List<JsonNode> items) {
    String title = feed.path("title").asText("");
    if (!feed.path("version").asText("").contains("jsonfeed.org") || title.isEmpty()) {
      return items;
    }
    List<JsonNode> named = new ArrayList<>();
    for (JsonNode item : items) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode().put("outlet", title);
      if (feed.path("language").isTextual()) {
        copy.set("language", feed.path("language"));
      }
      item.properties().forEach(field -> copy.set(field.getKey(), field.getValue()));
      named.add(copy);
    }
    return named;
  }

  /** A list under a name of texts is one of records if they have a title or an address too. */
  private static @Nullable JsonNode listOfArticles(JsonNode node) {
    for (String name : FieldNames.TEXTS) {
      JsonNode list = node.path(name);
      if (list.isArray() && !list.isEmpty() && isArticle(list.get(0))) {
        return list;
      }
    }
    return null;
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode record = flat(node);
    FieldNames names = new FieldNames(record, Map.of());
    boolean told =
        names.hasAny(record, FieldNames.DATES)
            || names.hasAny(record, FieldNames.URLS)
            || names.hasAny(record, FieldNames.AUTHORS);
    return node.isObject() && told && hasText(record);
  }

  /** In a field that is not called a text a title is enough. */
  private static boolean isTitled(JsonNode node) {
    JsonNode record = flat(node);
    return new FieldNames(record, Map.of()).hasAny(record, FieldNames.TITLES) && hasText(record);
  }

  /** The nearest list: of those of one object one that is called so before one that looks so. */
  private static @Nullable JsonNode list(JsonNode node, int layer) {
    for (String name : FieldNames.LISTS) {
      if (isList(node.path(name))) {
        return node.path(name);
      }
    }
    for (JsonNode value : node) {
      if (isList(value) && (isArticle(value.get(0)) || isTitled(value.get(0)))) {
        return value;
      }
    }
    JsonNode found = null;
    for (JsonNode value : node) {
      if (found == null && value.isObject() && layer < LAYERS) {
        found = list(value, layer + 1);
      }
    }
    return found;
  }

  private static boolean isList(JsonNode list) {
    return list.isArray() && !list.isEmpty() && list.get(0).isObject();
  }

  private static List<JsonNode> objects(JsonNode list) {
    List<JsonNode> objects = new ArrayList<>();
    list.forEach(objects::add);
    return objects;
  }

  /** {@code {"a1": {"title": …, "text": …}, "a2": {…}}}: every value is a record. */
  private static List<JsonNode> called(JsonNode node) {
    List<JsonNode> records = new ArrayList<>();
    boolean texts = false;
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!(field.getValue() instanceof ObjectNode object)) {
        return List.of();
      }
      texts |= hasText(flat(object));
      ObjectNode named = object.deepCopy();
      if (!named.has("id")) {
        named.put("id", field.getKey());
      }
      records.add(named);
    }
    return texts && records.size() > 1 ? records : List.of();
  }

  /** {@code {"title": {"0": …, "1": …}, "text": {"0": …}}} or with lists: a table on its side. */
  private static List<JsonNode> columns(JsonNode node) {
    JsonNode text = first(node, FieldNames.TEXTS);
    JsonNode title = first(node, FieldNames.TITLES);
    boolean lists = text.isArray() && title.isArray() && title.size() == text.size();
    boolean maps = text.isObject() && text.has("0");
    if (!maps && (!lists || text.size() < 2)) {
      return List.of();
    }
    List<JsonNode> rows = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    if (maps) {
      text.fieldNames().forEachRemaining(keys::add);
    }
    for (int at = 0; at < text.size(); at++) {
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> column : node.properties()) {
        JsonNode cells = column.getValue();
        JsonNode cell = maps ? cells.path(keys.get(at)) : cells.path(at);
        if (!cell.isMissingNode()) {
          row.set(column.getKey(), cell);
        }
      }
      rows.add(row);
    }
    return rows;
  }

  private static JsonNode first(JsonNode node, List<String> wanted) {
    FieldNames names = new FieldNames(node, Map.of());
    return wanted.stream()
        .map(name -> node.path(names.in(node, name)))
        .filter(value -> !value.isMissingNode() && !value.isNull())
        .findFirst()
        .orElse(JsonNodeFactory.instance.missingNode());
  }

  private static boolean hasText(JsonNode record) {
    FieldNames names = new FieldNames(record, Map.of());
    return RecordText.named(record, names).isPresent() || names.hasAny(record, FieldNames.PAGES);
  }

  /** The record with the fields of its groups beside its own, which go before them. */
  static JsonNode flat(JsonNode record) {
    if (!record.isObject() || OwnMarks.are(record)) {
      return record;
    }
    ObjectNode flat = JsonNodeFactory.instance.objectNode();
    Set<String> keys = new HashSet<>();
    List<JsonNode> groups = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : record.properties()) {
      if (isGroup(field.getKey(), field.getValue())) {
        groups.add(field.getValue());
      } else {
        flat.set(field.getKey(), field.getValue());
        keys.add(FieldNames.key(field.getKey()));
      }
    }
    for (JsonNode group : groups) {
      for (Map.Entry<String, JsonNode> field : group.properties()) {
        if (keys.add(FieldNames.key(field.getKey()))) {
          flat.set(field.getKey(), field.getValue());
        }
      }
    }
    return groups.isEmpty() ? record : flat;
  }

  /** What has one of these names and no name of its own (as an outlet has), or holds a text. */
  private static boolean isGroup(String name, JsonNode value) {
    if (!value.isObject() || value.isEmpty()) {
      return false;
    }
    boolean body = FieldNames.TEXTS.contains(name) && ABOUT.stream().noneMatch(value::has);
    boolean group = GROUPS.contains(FieldNames.key(name)) && !value.has("name");
    boolean text = FieldNames.TEXTS.stream().anyMatch(inner -> value.path(inner).isTextual());
    boolean outlet = FieldNames.OUTLETS.contains(name) && !text;
    return !body && !outlet && (group || (text && !FieldNames.BESIDES.contains(name)));
  }

  /** A record whose text stands there in several languages is an article in each. */
  private static List<JsonNode> versions(JsonNode record) {
    JsonNode texts = first(record, FieldNames.TEXTS);
    if (!isByLanguage(texts)) {
      return List.of(record);
    }
    List<JsonNode> versions = new ArrayList<>();
    String id = first(record, FieldNames.IDS).asText("");
    texts
        .fieldNames()
        .forEachRemaining(
            language -> {
              ObjectNode version = JsonNodeFactory.instance.objectNode();
              for (Map.Entry<String, JsonNode> field : record.properties()) {
                JsonNode value = field.getValue();
                JsonNode own = isByLanguage(value) ? value.path(language) : value;
                if (!own.isMissingNode()) {
                  version.set(field.getKey(), own);
                }
              }
              version.put("language", language);
              if (!id.isEmpty() && texts.size() > 1) {
                FieldNames.IDS.forEach(version::remove);
                version.put("id", id + "#" + language);
              }
              versions.add(version);
            });
    return versions;
  }

  private static boolean isByLanguage(JsonNode value) {
    if (!value.isObject() || value.isEmpty()) {
      return false;
    }
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String language = field.getKey().split("[-_]", 2)[0];
      if (!LANGUAGES.contains(language) || !field.getValue().isTextual()) {
        return false;
      }
    }
    return true;
  }
}
