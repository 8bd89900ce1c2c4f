package org.retold.reuse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.retold.model.Rejected;

/**
 * Reads one line of JSON as a text, by passim's field names and those of the usual scrapers. A line
 * that is none is refused with its number.
 */
final class PassimReader {
  private static final Map<String, Integer> FIELDS =
      Map.ofEntries(
          Map.entry("id", 0),
          Map.entry("uid", 1),
          Map.entry("url", 2),
          Map.entry("series", 3),
          Map.entry("outlet", 4),
          Map.entry("source_domain", 5),
          Map.entry("hostname", 6),
          Map.entry("sitename", 7),
          Map.entry("date", 8),
          Map.entry("date_publish", 9),
          Map.entry("publishing_date", 10),
          Map.entry("text", 11),
          Map.entry("maintext", 12),
          Map.entry("plaintext", 13),
          Map.entry("raw_text", 14));

  private static final int SERIES = 3;
  private static final int DATE = 8;
  private static final int TEXT = 11;
  private static final int END = 15;

  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  /** Adds the text of a line to a batch, or the reason why it cannot be. */
  void read(byte[] bytes, int from, int to, String place, CodedBatch.Builder batch) {
    Map<Integer, String> fields = new HashMap<>();
    try (JsonParser parser = json.createParser(bytes, from, to - from)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        batch.reject(new Rejected(place, "not-json", "the line is no JSON object"));
        return;
      }
      readFields(parser, fields);
    } catch (JsonProcessingException e) {
      batch.reject(new Rejected(place, "not-json", e.getOriginalMessage()));
      return;
    } catch (IOException e) {
      batch.reject(new Rejected(place, "unreadable", String.valueOf(e.getMessage())));
      return;
    }
    String text = first(fields, TEXT, END);
    if (text == null) {
      batch.reject(new Rejected(place, "no-text", "the record has no field text"));
      return;
    }
    String id = first(fields, 0, SERIES);
    String series = first(fields, SERIES, DATE);
    String date = first(fields, DATE, TEXT);
    batch.add(
        new CorpusText(
            id == null ? place : id, series == null ? "" : series, date == null ? "" : date, text));
  }

  private static void readFields(JsonParser parser, Map<Integer, String> fields)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Integer field = FIELDS.get(parser.currentName());
      JsonToken value = parser.nextToken();
      if (field != null && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        fields.put(field, parser.getText());
      } else {
        parser.skipChildren();
      }
    }
    if (parser.currentToken() != JsonToken.END_OBJECT) {
      throw new com.fasterxml.jackson.core.JsonParseException(parser, "the record does not end");
    }
  }

  private static @org.jspecify.annotations.Nullable String first(
      Map<Integer, String> fields, int from, int to) {
    for (int i = from; i < to; i++) {
      String value = fields.get(i);
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return null;
  }
}
