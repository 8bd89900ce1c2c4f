package org.retold.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** An archive (zip, tar) is read like a folder, entry by entry, within limits. */
final class ArchiveEntries {
  /** Whole years of a daily paper, a file an article, are fewer. */
  private static final Set<String> OFFICE =
      Set.of(
          "[Content_Types].xml",
          "mimetype",
          "word/document.xml",
          "xl/workbook.xml",
          "ppt/presentation.xml");

  private static final int MOST_ENTRIES = 1_000_000;

  private static final Pattern FILE_HIDDEN = Pattern.compile("(?:^|/)\\.[^./]");

  private final Place place;
  private final FormatReaders readers;
  private final IngestOptions options;
  private final Sink sink;

  ArchiveEntries(Place place, FormatReaders readers, IngestOptions options, Sink sink) {
    this.place = place;
    this.readers = readers;
    this.options = options;
    this.sink = sink;
  }

  /** Goes to the next entry and tells its name; null at the end. */
  private interface Names {
    @Nullable String next() throws IOException;
  }

  void readZip(BufferedInputStream in) throws IOException {
    LimitedInput packed = new LimitedInput(in);
    ZipInputStream zip = new ZipInputStream(packed);
    LimitedInput unpacked = new LimitedInput(zip, packed::count, options.maxExpansion());
    read(
        unpacked,
        () -> {
          // What is left of an entry is passed over here, where it is counted: a bomb is large.
          unpacked.transferTo(OutputStream.nullOutputStream());
          ZipEntry entry = zip.getNextEntry();
          return entry == null ? null : entry.getName();
        });
  }

  void readTar(BufferedInputStream in) throws IOException {
    TarArchiveInputStream tar = new TarArchiveInputStream(in);
    read(
        new LimitedInput(tar),
        () -> {
          TarArchiveEntry entry = tar.getNextEntry();
          return entry == null ? null : entry.isFile() ? entry.getName() : "/";
        });
  }

  private void read(LimitedInput unpacked, Names names) throws IOException {
    int entries = 0;
    int read = 0;
    for (String name = next(names); name != null; name = next(names)) {
      if (++entries > MOST_ENTRIES) {
        throw new Refusal(RefusalReason.BOMB, "more than " + MOST_ENTRIES + " entries");
      }
      requireNoOffice(name);
      if (!name.endsWith("/") && !isHidden(name)) {
        read(name, unpacked);
        read++;
      }
    }
    if (read == 0) {
      throw new Refusal(
          entries == 0 ? RefusalReason.BROKEN : RefusalReason.EMPTY,
          "an archive in which no file was found");
    }
  }

  /** The parts of a text processor's file would be read as pages, one by one. */
  private static void requireNoOffice(String name) throws Refusal {
    if (OFFICE.contains(name)) {
      throw office();
    }
  }

  static Refusal office() {
    return new Refusal(
        RefusalReason.NOT_TEXT,
        "a file of a text processor or a PDF; save it as plain text or as HTML");
  }

  /** As in a folder: {@code .DS_Store}, {@code __MACOSX/._a.txt}. */
  private static boolean isHidden(String name) {
    return name.startsWith("__MACOSX/") || FILE_HIDDEN.matcher(name).find();
  }

  /** An archive may not name places outside itself, nor may what is read from it be called so. */
  private static String inside(String name) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : name.replace('\\', '/').split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }

  private static @Nullable String next(Names names) throws IOException {
    try {
      return names.next();
    } catch (ZipException | IllegalArgumentException e) {
      throw new Refusal(RefusalReason.BROKEN, "no archive after here: " + e.getMessage());
    }
  }

  private void read(String name, LimitedInput unpacked) throws IOException {
    Place inside =
        new Place(place.source() + "!" + name, place.id() + "/" + inside(name), place.opener());
    try {
      readers.read(inside, Unpacker.unpack(unpacked, options), sink);
    } catch (Refusal e) {
      sink.refuse(inside.source(), e.reason(), e.detail());
      if (unpacked.isBomb()) {
        throw e;
      }
    }
  }
}
