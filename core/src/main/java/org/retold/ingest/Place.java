package org.retold.ingest;

import java.io.IOException;
import java.io.InputStream;

/**
 * One thing to read.
 *
 * @param source path or URL as the reader may be shown it
 * @param id what an article that has no id of its own is called
 * @param charset the encoding that the sender declared, or empty
 */
record Place(String source, String id, String charset, Opener opener) implements Comparable<Place> {

  /** Opens the bytes; asked once. */
  interface Opener {
    InputStream open() throws IOException;
  }

  Place(String source, String id, Opener opener) {
    this(source, id, "", opener);
  }

  /** The same place, said to be in an encoding. */
  Place in(String encoding) {
    return new Place(source, id, encoding, opener);
  }

  @Override
  public int compareTo(Place other) {
    int byId = id.compareTo(other.id);
    return byId != 0 ? byId : source.compareTo(other.source);
  }
}
