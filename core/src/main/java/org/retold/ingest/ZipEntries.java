package org.retold.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** An archive is read like a folder, entry by entry, within limits. */
final class ZipEntries {
  private final Place place;
  private final FormatReaders readers;
  private final IngestOptions options;
  private final Sink sink;

  ZipEntries(Place place, FormatReaders readers, IngestOptions options, Sink sink) {
    this.place = place;
    this.readers = readers;
    this.options = options;
    this.sink = sink;
  }

  void read(BufferedInputStream in) throws IOException {
    LimitedInput packed = new LimitedInput(in);
    ZipInputStream zip = new ZipInputStream(packed);
    LimitedInput unpacked = new LimitedInput(zip, packed::count, options.maxExpansion());
    for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
      if (!entry.isDirectory()) {
        read(entry.getName(), unpacked);
      }
    }
  }

  private @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
    try {
      return zip.getNextEntry();
    } catch (ZipException | IllegalArgumentException e) {
      throw new Refusal(RefusalReason.BROKEN, "no archive after here: " + e.getMessage());
    }
  }

  private void read(String name, LimitedInput unpacked) throws IOException {
    Place inside =
        new Place(
            place.source() + "!" + name,
            place.id() + "/" + name.replace('\\', '/'),
            place.opener());
    try {
      readers.read(inside, Unpacker.unpack(unpacked, options), sink);
    } catch (Refusal e) {
      sink.refuse(inside.source(), e.reason(), e.detail());
      if (e.reason() == RefusalReason.BOMB) {
        throw e;
      }
    }
  }
}
