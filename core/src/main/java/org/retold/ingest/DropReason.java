package org.retold.ingest;

import java.util.Locale;

/** Why a stretch of text is not the article; {@code docs/method/ingest.md} tells each in words. */
enum DropReason {
  ADVERTISEMENT,
  AUTHOR_BOX,
  BREADCRUMB,
  BYLINE,
  CAPTION,
  COMMENT_FORM,
  COMMENTS,
  CONSENT,
  COPYRIGHT,
  DATELINE,
  LIVE_TICKER,
  METADATA,
  NAVIGATION,
  NEWSLETTER,
  PAYWALL,
  PUBLISH_DATE,
  RELATIVE_TIME,
  SECTION_LABEL,
  SHARING,
  TAGS,
  TEASER,
  TEMPLATE;

  /** The word that stands in {@code dropped}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static DropReason of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
