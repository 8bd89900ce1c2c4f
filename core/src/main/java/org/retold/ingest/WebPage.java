package org.retold.ingest;

/** A page that is fetched because its URL was given. */
record WebPage(String url, IngestOptions options) {
  Place place() {
    return new Place(
        url,
        url,
        () -> {
          throw new Refusal(RefusalReason.UNREACHABLE, "URLs are not fetched yet");
        });
  }
}
