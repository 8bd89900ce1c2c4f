package org.retold.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The labelled pages of the evaluation folder: {@code segments.zip} and {@code parsed.zip}. */
public final class LabelledPages {

  /**
   * A page of {@code segments.zip}.
   *
   * @param with what must be in the text
   * @param without what must not
   */
  public record SegmentPage(String name, String html, List<String> with, List<String> without) {}

  /** A page of {@code parsed.zip} with its record by hand. */
  public record ParsedPage(String name, String html, JsonNode gold) {}

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private LabelledPages() {}

  /**
   * A quarter of the pages is kept for reporting; nothing is tuned or trained on it. Pages of one
   * outlet of {@code parsed.zip} are all on one side.
   */
  public static boolean isReported(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    int underscore = file.indexOf('_');
    String key = name.contains("/") && underscore > 0 ? file.substring(0, underscore) : file;
    CRC32 crc = new CRC32();
    crc.update(key.getBytes(StandardCharsets.UTF_8));
    return crc.getValue() % 4 == 0;
  }

  public static List<SegmentPage> segments(Path eval) throws IOException {
    List<SegmentPage> pages = new ArrayList<>();
    try (ZipFile zip = new ZipFile(eval.resolve("pages/segments.zip").toFile())) {
      JsonNode gold = MAPPER.readTree(bytes(zip, "gold.json"));
      for (Map.Entry<String, JsonNode> page : gold.properties()) {
        String file = page.getValue().path("file").asText(page.getKey());
        String html = Decoder.decode(bytes(zip, "html/" + file), "");
        pages.add(
            new SegmentPage(
                file,
                html,
                strings(page.getValue().path("with")),
                strings(page.getValue().path("without"))));
      }
    }
    return pages;
  }

  /** The pages alone, as they came. */
  static List<byte[]> segmentBytes(Path eval) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    try (ZipFile zip = new ZipFile(eval.resolve("pages/segments.zip").toFile())) {
      for (String name : zip.stream().map(ZipEntry::getName).sorted().toList()) {
        if (name.startsWith("html/") && !name.endsWith("/")) {
          pages.add(bytes(zip, name));
        }
      }
    }
    return pages;
  }

  /** The n-th version of an outlet's record belongs to its n-th page by the date in its name. */
  public static List<ParsedPage> parsed(Path eval) throws IOException {
    List<ParsedPage> pages = new ArrayList<>();
    try (ZipFile zip = new ZipFile(eval.resolve("pages/parsed.zip").toFile())) {
      List<String> names = zip.stream().map(ZipEntry::getName).sorted().toList();
      for (String name : names) {
        if (name.endsWith(".json")) {
          addVersions(zip, name, names, pages);
        }
      }
    }
    return pages;
  }

  private static void addVersions(
      ZipFile zip, String json, List<String> names, List<ParsedPage> pages) throws IOException {
    String prefix = json.substring(0, json.length() - 5) + "_";
    List<String> html =
        names.stream()
            .filter(
                n -> n.startsWith(prefix) && n.substring(prefix.length()).matches("[\\d_]+\\.html"))
            .sorted()
            .toList();
    Map<List<Integer>, JsonNode> versions = new TreeMap<>(LabelledPages::compare);
    for (Map.Entry<String, JsonNode> version : MAPPER.readTree(bytes(zip, json)).properties()) {
      List<Integer> numbers = new ArrayList<>();
      for (String part : version.getKey().substring(1).split("_", -1)) {
        numbers.add(Integer.valueOf(part));
      }
      versions.put(numbers, version.getValue());
    }
    int at = 0;
    for (JsonNode gold : versions.values()) {
      if (at < html.size()) {
        pages.add(new ParsedPage(html.get(at), Decoder.decode(bytes(zip, html.get(at)), ""), gold));
      }
      at++;
    }
  }

  private static int compare(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = Comparator.<Integer>naturalOrder().compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(one -> strings.add(one.asText()));
    return strings;
  }

  private static byte[] bytes(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("no entry " + name + " in " + zip.getName());
    }
    return zip.getInputStream(entry).readAllBytes();
  }
}
