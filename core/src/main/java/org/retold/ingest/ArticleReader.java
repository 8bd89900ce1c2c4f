package org.retold.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.retold.model.Article;
import org.retold.model.Ingested;
import org.retold.model.Rejected;

/**
 * Reads articles from files, folders, globs, standard input and URLs, whatever their format. What
 * cannot be taken is refused with its reason and place; the rest goes on.
 */
public final class ArticleReader {
  private final IngestOptions options;
  private final InputStream standardInput;

  public ArticleReader(IngestOptions options) {
    this(options, System.in);
  }

  ArticleReader(IngestOptions options, InputStream standardInput) {
    this.options = options;
    this.standardInput = standardInput;
  }

  /** All at once, sorted: the same for any order of the places. */
  public Ingested read(List<String> places) {
    List<Article> articles = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    read(places, articles::add, rejected::add);
    return new Ingested(articles, rejected);
  }

  /** One by one, in bounded memory: sorted by place, within a place as they stand there. */
  public void read(List<String> places, Consumer<Article> articles, Consumer<Rejected> rejected) {
    Intake intake = new Intake(options, articles, rejected);
    for (Place place : new Places(options, standardInput, rejected).expand(places)) {
      read(place, intake);
    }
    intake.finish();
  }

  private void read(Place place, Intake intake) {
    try (InputStream raw = place.opener().open();
        BufferedInputStream in = Unpacker.unpack(raw, options)) {
      new FormatReaders(options).read(place, in, intake);
    } catch (Refusal e) {
      intake.refuse(place.source(), e.reason(), e.detail());
    } catch (IOException e) {
      intake.refuse(place.source(), RefusalReason.BROKEN, message(e));
    } catch (OutOfMemoryError | StackOverflowError e) {
      // What was read of it is garbage by now; the other documents have their memory back.
      intake.refuse(place.source(), RefusalReason.TOO_LARGE, "more than memory holds: " + e);
    } finally {
      intake.leave(place.source());
    }
  }

  private static String message(IOException e) {
    String message = e.getMessage();
    return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }
}
