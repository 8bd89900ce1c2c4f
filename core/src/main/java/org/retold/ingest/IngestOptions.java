package org.retold.ingest;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * How much the reader takes on, and what it may do.
 *
 * @param maxDocumentBytes one article, page or record, after unpacking; more is refused
 * @param maxExpansion how many times its packed size a stream may grow before it is called a bomb
 * @param templateWindow how many pages are held back to learn what their outlets repeat; 0 for none
 * @param privateAddresses whether URLs of this machine and its network may be fetched
 * @param fetchTimeout for each step of a fetch
 * @param latest a date of publication after this day is not believed
 */
public record IngestOptions(
    int maxDocumentBytes,
    int maxExpansion,
    int templateWindow,
    boolean privateAddresses,
    Duration fetchTimeout,
    LocalDate latest) {

  /** The first thing printed with movable type in Europe; before it, a date is no date of print. */
  static final int FIRST_YEAR = 1450;

  public IngestOptions {
    if (maxDocumentBytes < 1 || maxExpansion < 1 || templateWindow < 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "expected limits above 0, got %d bytes, expansion %d, window %d",
              maxDocumentBytes,
              maxExpansion,
              templateWindow));
    }
  }

  /**
   * 32 MB a document, 1000 times its packed size, 500 pages, public addresses, 20 seconds, until
   * tomorrow.
   */
  public static IngestOptions defaults() {
    return new IngestOptions(
        32 << 20,
        1000,
        500,
        false,
        Duration.ofSeconds(20),
        // A day more than today: it is tomorrow already where the day begins.
        LocalDate.now(ZoneOffset.UTC).plusDays(1));
  }
}
