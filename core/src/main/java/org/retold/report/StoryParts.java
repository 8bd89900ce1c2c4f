package org.retold.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.retold.model.StoryReport;

/**
 * The records of each story in a file of its own until all stories are there.
 *
 * <p>A part is complete or absent: it is written beside its place and moved there. Parts lie under
 * the key of the run that they belong to; those of another run are thrown away.
 */
final class StoryParts {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String WHOLE = ".part";
  private static final String TO_DO_AGAIN = ".again";

  private final Path folder;

  StoryParts(Path out) {
    this.folder = out.resolve(".parts");
  }

  /** True if a run was cut short in this folder. */
  static boolean areIn(Path out) {
    return Files.isRegularFile(out.resolve(".parts").resolve("key"));
  }

  /** Keeps the whole parts of a run with the same key, and nothing else. */
  void begin(String key) throws IOException {
    Path keyFile = folder.resolve("key");
    boolean same = Files.isRegularFile(keyFile) && Files.readString(keyFile).equals(key);
    for (Path file : files()) {
      if (!same || !file.toString().endsWith(WHOLE)) {
        Files.delete(file);
      }
    }
    Files.createDirectories(folder);
    Files.writeString(keyFile, key);
  }

  boolean has(String story) {
    return Files.isRegularFile(file(story, WHOLE));
  }

  void write(StoryReport story, boolean whole) throws IOException {
    String id = story.story().id();
    Path done = file(id, whole ? WHOLE : TO_DO_AGAIN);
    Path draft = file(id, ".draft");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16))) {
      section(out, MAPPER.writeValueAsBytes(StorySummary.of(story)));
      for (StoryRecords records : StoryRecords.values()) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonLines lines = JsonLines.to(bytes)) {
          records.write(lines, story);
        }
        section(out, bytes.toByteArray());
      }
    }
    Files.move(draft, done, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void section(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Puts the records of all stories into the files of a report, in the order of the stories. */
  List<StorySummary> merge(List<String> stories, Path out) throws IOException {
    List<StorySummary> summaries = new ArrayList<>();
    List<OutputStream> targets = new ArrayList<>();
    try {
      for (StoryRecords records : StoryRecords.values()) {
        Path target = out.resolve(records.file() + ".jsonl");
        targets.add(new BufferedOutputStream(Files.newOutputStream(target), 1 << 16));
      }
      for (String story : stories) {
        summaries.add(merge(story, targets));
      }
    } finally {
      for (OutputStream target : targets) {
        target.close();
      }
    }
    return summaries;
  }

  private StorySummary merge(String story, List<OutputStream> targets) throws IOException {
    Path whole = file(story, WHOLE);
    Path part = Files.exists(whole) ? whole : file(story, TO_DO_AGAIN);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(part), 1 << 16))) {
      StorySummary summary = MAPPER.readValue(in.readNBytes(in.readInt()), StorySummary.class);
      for (OutputStream target : targets) {
        target.write(in.readNBytes(in.readInt()));
      }
      return summary;
    }
  }

  /** Removes what only a run that goes on needs. */
  void end() throws IOException {
    for (Path file : files()) {
      Files.delete(file);
    }
    Files.deleteIfExists(folder);
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private Path file(String story, String ending) {
    return folder.resolve(FileNames.of(story) + ending);
  }
}
