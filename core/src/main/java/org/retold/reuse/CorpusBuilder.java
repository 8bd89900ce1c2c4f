package org.retold.reuse;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.ObjectOpenHashSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.retold.model.Rejected;

/** Reads a collection with all threads and puts what they make of it together in the order read. */
final class CorpusBuilder {
  private static final int BLOCK = 1 << 20;

  private final Workers workers;
  private final TextStore store;
  private final Predicate<CorpusText> wanted;
  private final Consumer<Rejected> refused;
  private final Deque<Future<CodedBatch>> pending = new ArrayDeque<>();
  private final List<Batch> batches = new ArrayList<>();
  private final LongArrayList prints = new LongArrayList();
  private final ObjectOpenHashSet<String> ids = new ObjectOpenHashSet<>();
  private final PassimReader reader = new PassimReader();
  private List<CorpusText> loose = new ArrayList<>();
  private int looseCharacters;
  private long position;

  CorpusBuilder(
      Workers workers, TextStore store, Predicate<CorpusText> wanted, Consumer<Rejected> refused) {
    this.workers = workers;
    this.store = store;
    this.wanted = wanted;
    this.refused = refused;
  }

  /** Adds the records of a JSON Lines stream; {@code name} tells where a refused line stood. */
  void addLines(InputStream in, String name) throws IOException {
    flush();
    LineBlocks blocks = new LineBlocks(in);
    for (LineBlocks.Block block = blocks.next(); block != null; block = blocks.next()) {
      LineBlocks.Block lines = block;
      submit(() -> parsed(lines, name));
    }
  }

  private CodedBatch parsed(LineBlocks.Block block, String name) {
    CodedBatch.Builder batch = new CodedBatch.Builder(wanted);
    block.lines(
        (bytes, from, to, number) -> reader.read(bytes, from, to, name + ":" + number, batch));
    return batch.build();
  }

  /** Adds one text that was read elsewhere. */
  void add(CorpusText text) throws IOException {
    loose.add(text);
    looseCharacters += text.text().length();
    if (looseCharacters > BLOCK) {
      flush();
    }
  }

  private void flush() throws IOException {
    if (!loose.isEmpty()) {
      List<CorpusText> texts = loose;
      submit(() -> coded(texts));
      loose = new ArrayList<>();
      looseCharacters = 0;
    }
  }

  private CodedBatch coded(List<CorpusText> texts) {
    CodedBatch.Builder batch = new CodedBatch.Builder(wanted);
    texts.forEach(batch::add);
    return batch.build();
  }

  private void submit(java.util.concurrent.Callable<CodedBatch> task) throws IOException {
    while (pending.size() > 2 * workers.count()) {
      append(Workers.join(pending.remove()));
    }
    pending.add(workers.threads().submit(task));
  }

  /** The collection; nothing can be added afterwards. */
  Corpus build() throws IOException {
    flush();
    while (!pending.isEmpty()) {
      append(Workers.join(pending.remove()));
    }
    return new Corpus(batches, store, prints);
  }

  private void append(CodedBatch read) throws IOException {
    read.rejected().forEach(refused);
    CodedBatch coded = withoutSecondHolders(read);
    if (coded.texts().length == 0) {
      return;
    }
    long firstByte = store.append(coded.bytes());
    batches.add(new Batch(coded, prints.size(), position, firstByte));
    prints.addElements(prints.size(), coded.prints());
    position += coded.codes().length;
  }

  private CodedBatch withoutSecondHolders(CodedBatch read) {
    boolean[] keep = new boolean[read.texts().length];
    int kept = 0;
    for (int i = 0; i < keep.length; i++) {
      String id = read.texts()[i].id();
      keep[i] = ids.add(id);
      kept += keep[i] ? 1 : 0;
      if (!keep[i]) {
        refused.accept(new Rejected(id, "duplicate-id", "another text has this id already"));
      }
    }
    return kept == keep.length ? read : read.only(keep);
  }
}
