package org.retold.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One object a line, UTF-8, a line feed after every object. */
final class JsonLines implements Closeable {
  static final JsonFactory FACTORY = new JsonFactory();
  private final JsonGenerator json;
  private final OutputStream out;

  /** What writes the fields of one object. */
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private JsonLines(OutputStream out) throws IOException {
    this.out = out;
    this.json = FACTORY.createGenerator(out, JsonEncoding.UTF8);
    json.setPrettyPrinter(new MinimalPrettyPrinter(""));
  }

  static JsonLines to(Path file) throws IOException {
    return to(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
  }

  static JsonLines to(OutputStream out) throws IOException {
    return new JsonLines(out);
  }

  /** Goes on at the end of a file. */
  static JsonLines append(Path file) throws IOException {
    return to(
        new BufferedOutputStream(
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
            1 << 16));
  }

  /** Writes one line. */
  void line(Fields fields) throws IOException {
    json.writeStartObject();
    fields.write(json);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public void close() throws IOException {
    json.close();
    out.close();
  }

  /** An enum constant as outputs spell it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static void strings(JsonGenerator json, String field, Collection<String> values)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  static void orNull(JsonGenerator json, String field, @Nullable String value) throws IOException {
    if (value == null) {
      json.writeNullField(field);
    } else {
      json.writeStringField(field, value);
    }
  }

  /** Four decimals: more would be noise, and noise changes with the order of additions. */
  static void fraction(JsonGenerator json, String field, double value) throws IOException {
    json.writeNumberField(field, Math.round(value * 10_000) / 10_000.0);
  }
}
