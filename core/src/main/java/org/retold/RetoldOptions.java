package org.retold;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.retold.align.AlignOptions;
import org.retold.compare.CompareOptions;
import org.retold.derive.DeriveOptions;
import org.retold.ingest.IngestOptions;
import org.retold.link.LinkOptions;
import org.retold.vector.SentenceEncoder;

/**
 * What a run is asked to do.
 *
 * @param version of Retold, for the colophon
 * @param given the options by name as the user gave them, for the colophon
 */
public record RetoldOptions(
    IngestOptions ingest,
    LinkOptions link,
    AlignOptions align,
    DeriveOptions derive,
    CompareOptions compare,
    long seed,
    String version,
    SortedMap<String, String> given) {

  public RetoldOptions {
    given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
  }

  /** Everything as it is meant for a folder of articles. */
  public static RetoldOptions defaults() {
    return new RetoldOptions(
        IngestOptions.defaults(),
        LinkOptions.defaults(),
        AlignOptions.defaults(),
        DeriveOptions.defaults(),
        CompareOptions.defaults(),
        1,
        "unreleased",
        new TreeMap<>());
  }

  /** The same, as the colophon should tell it. */
  public RetoldOptions as(String version, SortedMap<String, String> given) {
    return new RetoldOptions(ingest, link, align, derive, compare, seed, version, given);
  }

  /** The same, with an encoder of sentences, which no run needs. */
  public RetoldOptions withEncoder(SentenceEncoder encoder) {
    return new RetoldOptions(
        ingest, link, align.withEncoder(encoder), derive, compare, seed, version, given);
  }
}
