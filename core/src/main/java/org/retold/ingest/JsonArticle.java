package org.retold.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.retold.model.Dropped;
import org.retold.model.Published;
import org.retold.model.Span;
import org.retold.text.CodePoints;

/** One JSON record as an article. What is not known of it passes into the metadata. */
final class JsonArticle {
  /** What stands in a page and not in the body of an article that somebody has taken out of it. */
  private static final Pattern WHOLE_PAGE =
      Pattern.compile("(?i)\\A\\s*(?:<!doctype|<\\?xml)|<(?:html|head|body)[\\s>]");

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

  /** The list of records that an object without a text of its own holds, or null. */
  static @Nullable JsonNode listed(JsonNode node) {
    if (FieldNames.TEXTS.stream().anyMatch(node::has)) {
      return null;
    }
    for (String name : FieldNames.LISTS) {
      JsonNode list = node.path(name);
      if (list.isArray() && !list.isEmpty() && list.get(0).isObject()) {
        return list;
      }
    }
    return null;
  }

  void read(Sink sink) {
    String named = string(FieldNames.IDS);
    Draft draft = new Draft(named.isEmpty() ? id : named, source);
    String text = text();
    String html = text.isBlank() ? string(FieldNames.PAGES) : "";
    String marked = html.isBlank() ? text : html;
    if (WHOLE_PAGE.matcher(marked).find()) {
      draft = Pages.read(draft.id, source, marked);
    } else {
      draft.text = !html.isBlank() || isMarkup(text) ? PlainTexts.ofMarkup(marked) : text;
    }
    fields(draft);
    if (draft.page == null && !ownMarks(draft) && !draft.text.isBlank()) {
      PlainTexts.clean(draft);
    }
    sink.article(draft);
  }

  /** Retold's own lines say themselves what was dropped, in code points. */
  private boolean ownMarks(Draft draft) {
    JsonNode marks = record.path("dropped");
    boolean own = record.path("published").isObject() || record.has("titleSpan");
    if (!marks.isArray() || !own) {
      return false;
    }
    CodePoints points = new CodePoints(draft.text);
    int length = draft.text.codePointCount(0, draft.text.length());
    int last = 0;
    for (JsonNode mark : marks) {
      int start = mark.path("start").asInt(-1);
      int end = mark.path("end").asInt(-1);
      if (start >= last && end > start && end <= length) {
        Span span = new Span(points.index(start), points.index(end));
        draft.dropped.add(new Dropped(span, mark.path("reason").asText("template")));
        last = end;
      }
    }
    draft.metadata.remove("dropped");
    draft.metadata.remove("titleSpan");
    return true;
  }

  private static boolean isMarkup(String text) {
    String start = text.stripLeading();
    return start.startsWith("<")
        && Sniffer.sniff(
                start.substring(0, Math.min(start.length(), 4000)).getBytes(StandardCharsets.UTF_8))
            == Format.HTML;
  }

  private void fields(Draft draft) {
    String title = string(FieldNames.TITLES);
    draft.title = title.isEmpty() ? draft.title : title.strip();
    String outlet = string(FieldNames.OUTLETS);
    draft.outlet = outlet.isEmpty() ? draft.outlet : outlet;
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

  private String text() {
    for (String wanted : FieldNames.TEXTS) {
      String name = names.in(record, wanted);
      JsonNode value = record.path(name);
      String text =
          value.isTextual()
              ? value.asText()
              : value.isObject() || value.isArray() ? sections(value) : "";
      if (!text.isBlank()) {
        used.add(name);
        return text;
      }
    }
    if (record.has("text")) {
      used.add("text");
    }
    return "";
  }

  /** Fundus: summary, then sections of headlines and paragraphs. Others: a list of paragraphs. */
  private static String sections(JsonNode body) {
    JsonNode rendition = rendition(body);
    if (rendition != null) {
      return rendition.path("value").asText("");
    }
    List<String> paragraphs = new ArrayList<>();
    collect(body, paragraphs);
    return String.join("\n\n", paragraphs);
  }

  /** ninjs: one body in several types of content; plain text says it all, the others are next. */
  private static @Nullable JsonNode rendition(JsonNode bodies) {
    JsonNode best = null;
    int most = 0;
    for (JsonNode body : bodies) {
      String type = body.path("contenttype").asText(body.path("contentType").asText(""));
      boolean main = body.path("role").asText("main").equals("main");
      boolean plain = type.contains("plain");
      int rank = type.isEmpty() ? 0 : 1 + (main ? 2 : 0) + (plain ? 1 : 0);
      if (rank > most && !body.path("value").asText("").isBlank()) {
        most = rank;
        best = body;
      }
    }
    return best;
  }

  private static void collect(JsonNode node, List<String> paragraphs) {
    if (node.isTextual() && !node.asText().isBlank()) {
      paragraphs.add(node.asText().strip());
    } else if (node.isArray()) {
      node.forEach(one -> collect(one, paragraphs));
    } else if (node.isObject()) {
      for (String name :
          List.of("summary", "headline", "paragraphs", "sections", "text", "content", "value")) {
        collect(node.path(name), paragraphs);
      }
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
      return Stream.of("name", "title", "value", "text")
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
      addNames(node.path("name"), names);
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
              : Dates.parse(
                  printed, value.path("zone").asText(""), language(draft), "field " + name);
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
}
