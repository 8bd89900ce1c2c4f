package org.retold.reuse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    @Nullable String[] fields = new String[TEXT];
    boolean hasText;
    try (JsonParser parser = json.createParser(bytes, from, to - from)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        batch.reject(new Rejected(place, "not-json", "the line is no JSON object"));
        return;
      }
      hasText = readFields(parser, fields, batch);
    } catch (JsonProcessingException e) {
      batch.reject(new Rejected(place, "not-json", e.getOriginalMessage()));
      return;
    } catch (IOException e) {
      batch.reject(new Rejected(place, "unreadable", String.valueOf(e.getMessage())));
      return;
    }
    if (!hasText) {
      batch.reject(new Rejected(place, "no-text", "the record has no field text"));
      return;
    }
    String id = first(fields, 0, SERIES);
    batch.addHeld(
        id.isEmpty() ? place : id, first(fields, SERIES, DATE), first(fields, DATE, TEXT));
  }

  /** True if there was a text, which the batch then holds; of several the usual one. */
  private static boolean readFields(
      JsonParser parser, @Nullable String[] fields, CodedBatch.Builder batch) throws IOException {
    int held = END;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Integer field = FIELDS.get(parser.currentName());
      JsonToken value = parser.nextToken();
      if (field == null || !value.isScalarValue() || value == JsonToken.VALUE_NULL) {
        parser.skipChildren();
      } else if (field < TEXT) {
        fields[field] = parser.getText();
      } else if (field < held && parser.getTextLength() > 0) {
        batch.hold(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        held = field;
      }
    }
    if (parser.currentToken() != JsonToken.END_OBJECT) {
      throw new JsonParseException(parser, "the record does not end");
    }
    return held < END;
  }

  /** The first of some fields that is not empty, or nothing. */
  private static String first(@Nullable String[] fields, int from, int to) {
    for (int i = from; i < to; i++) {
      String value = fields[i];
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
