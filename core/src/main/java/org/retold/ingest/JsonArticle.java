package org.retold.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.retold.model.Published;

/** One JSON record as an article. What is not known of it passes into the metadata. */
final class JsonArticle {
  /** What stands in a page and not in the body of an article that somebody has taken out of it. */
  private static final Pattern WHOLE_PAGE =
      Pattern.compile("(?i)\\A\\s*(?:<!doctype|<\\?xml)|<(?:html|head|body)[\\s>]");

  /** What services call the name of a person or an account, fullest first. */
  private static final List<String> PERSON =
      List.of(
          "name",
          "display_name",
          "displayName",
          "full_name",
          "original",
          "screen_name",
          "username",
          "handle");

  private static final int LONGEST_LIST = 200;

  private final JsonNode record;
  private final String id;
  private final String source;
  private final ObjectMapper mapper;
  private final FieldNames names;
  private final Set<String> used = new TreeSet<>();

  JsonArticle(JsonNode record, String id, String source, ObjectMapper mapper) {
    this(record, id, source, mapper, Map.of());
  }

  /**
   * A record whose fields have names of their own.
   *
   * @param aliases from a field as it is called here to the record's name of it
   */
  JsonArticle(
      JsonNode record, String id, String source, ObjectMapper mapper, Map<String, String> aliases) {
    this.record = record;
    this.id = id;
    this.source = source;
    this.mapper = mapper;
    this.names = new FieldNames(record, aliases);
  }

  void read(Sink sink) {
    String named = string(FieldNames.IDS);
    Draft draft = new Draft(named.isEmpty() ? id : named, source);
    draft.place = id;
    String body = meant(body(draft), draft);
    if (body.isBlank()) {
      sink.refuse(source, RefusalReason.EMPTY, withoutText());
      return;
    }
    if (WHOLE_PAGE.matcher(body).find()) {
      draft = Pages.read(draft.id, source, body);
    } else {
      draft.text = BodyMarkup.plain(body, draft);
    }
    fields(draft);
    if (OwnMarks.are(record)) {
      OwnMarks.take(record, draft);
    } else if (draft.page == null && !draft.text.isBlank()) {
      PlainTexts.clean(draft);
      CutEnd.mark(draft);
    }
    sink.article(draft);
  }

  /** Values may stand in escapes, of which no decoder of bytes knows. */
  private static String meant(String body, Draft draft) {
    Decoded meant = Mojibake.mended(body);
    if (meant.remark() != null) {
      draft.habits.add(meant.remark());
    }
    return meant.text();
  }

  /** The text by its name, else as markup, else by what the values are. */
  private String body(Draft draft) {
    RecordText found = RecordText.named(record, names).orElse(null);
    String html = found == null ? string(FieldNames.PAGES) : "";
    if (found == null && html.isBlank()) {
      found = RecordText.byValue(record, names).orElse(null);
    }
    if (record.has("text")) {
      used.add("text");
    }
    if (found == null) {
      return html;
    }
    used.add(found.field());
    if (found.remark() != null) {
      draft.habits.add(found.remark());
    }
    return found.text();
  }

  private String withoutText() {
    List<String> fields = new ArrayList<>();
    record.fieldNames().forEachRemaining(fields::add);
    String all = String.join(", ", fields);
    return "no text in any field of the record ("
        + (all.length() > LONGEST_LIST ? all.substring(0, LONGEST_LIST) + "…" : all)
        + ")";
  }

  private void fields(Draft draft) {
    String title = string(FieldNames.TITLES);
    draft.title =
        title.isEmpty() ? draft.title : Mojibake.mended(BodyMarkup.line(title)).text().strip();
    String outlet = outlet();
    draft.outlet = outlet.isEmpty() ? draft.outlet : outlet;
    draft.title = withoutOutlet(draft.title, draft.outlet);
    List<String> authors = Authors.names(strings(FieldNames.AUTHORS));
    draft.authors = authors.isEmpty() ? draft.authors : authors;
    String language = string(FieldNames.LANGUAGES);
    draft.language = language.isEmpty() ? draft.language : DeclaredLanguage.tag(language);
    Published published = published(draft);
    draft.published = published == null ? draft.published : published;
    titleSpan(draft);
    for (Map.Entry<String, JsonNode> field : record.properties()) {
      if (!used.contains(field.getKey())) {
        pass(draft, field.getKey(), field.getValue());
      }
    }
  }

  /** Services take the headline from the page's title, which ends with the outlet's name. */
  private static String withoutOutlet(String title, String outlet) {
    String end = " - " + outlet;
    return !outlet.isEmpty() && title.endsWith(end) && title.length() > end.length()
        ? title.substring(0, title.length() - end.length())
        : title;
  }

  /** As it is called; what is called by its address, by its host. */
  private String outlet() {
    String called = string(FieldNames.OUTLETS);
    if (called.startsWith("http") && !PageFacts.host(called).isEmpty()) {
      return PageFacts.host(called);
    }
    return called.isEmpty() ? PageFacts.host(value(FieldNames.URLS)) : called;
  }

  /** A value that stays in the metadata too. */
  private String value(List<String> wanted) {
    return wanted.stream()
        .map(name -> record.path(names.in(record, name)))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .findFirst()
        .orElse("");
  }

  private void pass(Draft draft, String name, JsonNode value) {
    if (name.equals("metadata") && value.isObject()) {
      value.properties().forEach(inner -> pass(draft, inner.getKey(), inner.getValue()));
      return;
    }
    Object plain = mapper.convertValue(value, Object.class);
    if (plain != null) {
      draft.metadata.put(name, plain);
    }
  }

  /** The headline may be the text's first line. */
  private static void titleSpan(Draft draft) {
    List<Line> lines = Line.of(draft.text.substring(0, Math.min(draft.text.length(), 2000)));
    if (!lines.isEmpty() && !draft.title.isEmpty() && lines.get(0).text().equals(draft.title)) {
      draft.titleSpan = lines.get(0).span();
    }
  }

  private String string(List<String> wanted) {
    for (String any : wanted) {
      String name = names.in(record, any);
      String text = word(record.path(name));
      if (!text.isBlank()) {
        used.add(name);
        return text;
      }
    }
    return "";
  }

  /** A value, what an object calls itself, or the first of a list. */
  private static String word(JsonNode value) {
    if (value.isArray()) {
      return value.isEmpty() ? "" : word(mainOf(value));
    }
    if (value.isObject()) {
      return Stream.of("name", "title", "rendered", "main", "value", "text", "default")
          .map(part -> value.path(part).asText(""))
          .filter(text -> !text.isBlank())
          .findFirst()
          .orElse("");
    }
    return value.isValueNode() && !value.isNull() ? value.asText("") : "";
  }

  /** ninjs: headlines for several uses, of which one is the article's. */
  private static JsonNode mainOf(JsonNode list) {
    for (JsonNode one : list) {
      if (one.path("role").asText("").equals("main")) {
        return one;
      }
    }
    return list.get(0);
  }

  private List<String> strings(List<String> wanted) {
    for (String any : wanted) {
      String name = names.in(record, any);
      List<String> values = new ArrayList<>();
      addNames(record.path(name), values);
      if (!values.isEmpty()) {
        used.add(name);
        return values;
      }
    }
    return List.of();
  }

  private static void addNames(JsonNode node, List<String> names) {
    if (node.isTextual() && !node.asText().isBlank()) {
      names.add(node.asText());
    } else if (node.isArray()) {
      node.forEach(one -> addNames(one, names));
    } else if (node.isObject()) {
      PERSON.stream()
          .map(part -> node.path(part).asText(""))
          .filter(name -> !name.isBlank())
          .findFirst()
          .ifPresent(names::add);
    }
  }

  /** Which calendar a date is of, the language tells; where none is declared, the text's own. */
  private static String language(Draft draft) {
    if (draft.language.isEmpty() && draft.page == null && !draft.text.isBlank()) {
      draft.language = Finisher.detect(draft.text);
    }
    return draft.language;
  }

  private @Nullable Published published(Draft draft) {
    String unread = "";
    for (String wanted : FieldNames.DATES) {
      String name = names.in(record, wanted);
      JsonNode value = record.path(name);
      String printed = value.isObject() ? value.path("value").asText("") : value.asText("");
      Published found =
          printed.isBlank()
              ? null
              : Dates.parse(printed, zone(name, value), language(draft), "field " + name);
      if (found != null) {
        used.add(name);
        return found;
      }
      unread = unread.isEmpty() && !printed.isBlank() ? name + ": " + printed : unread;
    }
    if (!unread.isEmpty() && draft.published == null) {
      draft.repairs.add(
          "no date could be read in " + unread.substring(0, Math.min(unread.length(), 80)));
    }
    return null;
  }

  private static String zone(String name, JsonNode value) {
    String key = FieldNames.key(name);
    return key.endsWith("gmt") || key.endsWith("utc") ? "Z" : value.path("zone").asText("");
  }
}
