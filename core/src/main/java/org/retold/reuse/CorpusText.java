package org.retold.reuse;

/**
 * One text of a collection.
 *
 * @param id unique in the collection
 * @param series the outlet; empty if it is not known, and then every text is its own
 * @param date ISO 8601 in any precision; empty if it is not known
 */
public record CorpusText(String id, String series, String date, String text) {}
