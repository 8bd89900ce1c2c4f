package org.retold.ingest;

/** What an input is, as its first bytes tell. */
enum Format {
  TEXT,
  HTML,
  JSON,
  JSON_LINES,
  CSV,
  WARC,
  FEED,
  NEWSML,
  XML,
  MARKED,
  OCR,
  MARKDOWN,
  MAIL,
  MAILBOX,
  OFFICE,
  ZIP,
  TAR,
  BINARY
}
