package org.retold.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.retold.model.Dropped;
import org.retold.model.Published;
import org.retold.model.Span;

/**
 * Finds the article in a text that was saved from a page: line by line, each line that is not the
 * article with its reason. Nothing is cut out.
 *
 * <p>Three kinds of evidence: words of page furniture ({@link Furniture}), the form of a line
 * (breadcrumb, label with a number, date, "2 hours ago", cut-off sentence), and its place: before
 * the first running text, or after the last.
 */
final class PlainTextCleaner {
  /** Lines about the article stand near its head; further down, a date line is part of it. */
  private static final int HEAD_LINES = 10;

  /** Date and author may stand below a standfirst that reads like the first paragraph. */
  private static final int BELOW_STANDFIRST = 2;

  private static final int LONGEST_FOLIO = 110;

  /** Characters of a day in ISO 8601. */
  private static final int DAY = 10;

  private static final int LEAST_ANNOUNCEMENT = 4;

  private final String text;
  private final String language;
  private final String file;
  private final LineMarks marks;
  private final List<String> authors = new ArrayList<>();
  private final Map<String, Object> metadata = new LinkedHashMap<>();
  private @Nullable Published published;
  private String outlet = "";
  private int title = -1;

  private PlainTextCleaner(String text, String language, String file) {
    this.text = text;
    this.language = language;
    this.file = file;
    this.marks = new LineMarks(Line.of(text));
  }

  static CleanText clean(String text, String language) {
    return clean(text, language, "");
  }

  /**
   * The same for a text of a file.
   *
   * @param file what the file is called, or empty
   */
  static CleanText clean(String text, String language, String file) {
    PlainTextCleaner cleaner = new PlainTextCleaner(text, language, file);
    if (cleaner.marks.size() > 1) {
      cleaner.judge();
    }
    return cleaner.result();
  }

  private void judge() {
    markFurnitureWords();
    int body = Math.min(marks.nextProse(0), new WrappedText(marks).first());
    if (body == marks.size()) {
      body = Math.min(body, 1);
    }
    readHead(body);
    creditLines(body);
    new TailJudge(marks, Set.copyOf(authors)).judge(body);
  }

  /** Lines that page furniture's own words give away, wherever they stand. */
  private void markFurnitureWords() {
    for (int at = 0; at < marks.size(); at++) {
      Line line = marks.line(at);
      Furniture.Match match = Furniture.shared().match(line.text());
      if (match != null && !isProtected(line, match)) {
        marks.drop(at, match.reason());
      }
      if (ShareBar.is(line.text())) {
        marks.drop(at, DropReason.SHARING);
      }
      if (!line.isProse() && PictureLine.is(line.text(), line.words())) {
        marks.drop(at, DropReason.CAPTION);
      }
      DropReason call = Furniture.shared().call(line.text(), line.words());
      if (call != null) {
        marks.drop(at, call);
      }
    }
  }

  /** "Share of ..." and "More ..." begin sentences too. */
  private static boolean isProtected(Line line, Furniture.Match match) {
    boolean soft =
        switch (match.reason()) {
          case CONSENT, COMMENT_FORM, COPYRIGHT -> false;
          default -> true;
        };
    return match.extent() == Furniture.Extent.LINE
        && soft
        && line.isProse()
        && !line.isCutOff()
        && !hasColonEarly(line);
  }

  private static boolean hasColonEarly(Line line) {
    int colon = line.text().indexOf(':');
    return colon > 0 && colon < 30;
  }

  private void readHead(int body) {
    int end = announced(Math.min(marks.size(), Math.max(body, 0) + HEAD_LINES));
    for (int at = 0; at < end; at++) {
      if (marks.isKept(at)) {
        readHeadLine(at, body);
      }
    }
    dropAboveBreadcrumb(body);
    readFolio(body);
    readImprint(body);
    BesideDate beside = new BesideDate(marks, authors, metadata);
    beside.readAuthors(body);
    int head = Math.min(body, marks.size());
    title = new HeadlinePick(text, marks, head).pick(head);
    readOutlet();
    beside.readPlaceAndName(title, Math.min(body, end));
    ShareBar.dropButtons(marks, title + 1, head);
    dropAroundTitle(body);
  }

  /** The outlet's name above the headline. */
  private void readOutlet() {
    Optional<Integer> line =
        outlet.isEmpty() ? new HeadOutlet(marks).find(title) : Optional.empty();
    if (line.isPresent()) {
      outlet = marks.line(line.get()).text();
      marks.drop(line.get(), DropReason.NAVIGATION);
    }
  }

  /** Who reported and edited it, below the text. */
  private void creditLines(int body) {
    for (int at = body; at < marks.size(); at++) {
      String line = marks.line(at).text();
      if (marks.isKept(at) && CreditLine.is(line, marks.words(at))) {
        metadata.putIfAbsent("credit", line);
        marks.drop(at, DropReason.BYLINE);
      }
    }
  }

  /** The head of a newspaper's page: its name, the day, the number of the page. */
  private void readFolio(int body) {
    if (body < 2 || !marks.isKept(0) || marks.line(0).text().length() > LONGEST_FOLIO) {
      return;
    }
    String line = marks.line(0).text();
    boolean headlineBelow = marks.line(1).gap() > 0 || WrappedText.isCapitals(marks.line(1).text());
    Optional<PrintedDate> date =
        Imprint.isCapitalised(line) && line.chars().anyMatch(Character::isDigit)
            ? PrintedDate.ofAnyCalendar(line, language)
            : Optional.empty();
    if (headlineBelow && date.isPresent()) {
      published = published == null ? date.get().published("line \"" + line + "\"") : published;
      outlet = Imprint.ofFolio(line, date.get().span()).orElse("");
      marks.drop(0, DropReason.PUBLISH_DATE);
    }
  }

  /** The outlet's name on the first line. */
  private void readImprint(int body) {
    Optional<Imprint> imprint = Imprint.of(text, marks, Math.min(body, marks.size()), file);
    imprint.ifPresent(
        found -> {
          outlet = found.outlet();
          marks.drop(found.line(), DropReason.NAVIGATION);
        });
  }

  /** A letter that follows in full has a place and a date of its own: no head lines below that. */
  private int announced(int end) {
    for (int at = 0; at < end; at++) {
      Line line = marks.line(at);
      if (line.endsWithColon() && line.words() >= LEAST_ANNOUNCEMENT) {
        Announcement announced = Announcement.of(line.text(), language);
        if (announced.kind() != null || announced.inFull()) {
          return at + 1;
        }
      }
    }
    return end;
  }

  /** What stands above the way to the page is the site's name. */
  private void dropAboveBreadcrumb(int body) {
    for (int at = 0; at < body; at++) {
      if (marks.reason(at) == DropReason.BREADCRUMB) {
        for (int above = 0; above < at; above++) {
          marks.drop(above, DropReason.NAVIGATION);
        }
      }
    }
  }

  private void readHeadLine(int at, int body) {
    String line = marks.line(at).text();
    Optional<LineDates> dates = LineDates.of(line, language);
    Optional<LabelledLine> labelled = LabelledLine.of(line, language);
    if (dates.isPresent()) {
      remember(dates.get());
      marks.drop(at, DropReason.PUBLISH_DATE);
    } else if (labelled.isPresent()) {
      remember(labelled.get());
      marks.drop(at, labelled.get().reason());
    } else if (at <= body + BELOW_STANDFIRST && LabelledRow.of(line, language).isPresent()) {
      remember(LabelledRow.of(line, language).orElseThrow());
      marks.drop(at, DropReason.PUBLISH_DATE);
    } else if (at <= body + BELOW_STANDFIRST && HeadRow.of(line, language).isPresent()) {
      HeadRow row = HeadRow.of(line, language).orElseThrow();
      published = published == null ? row.date() : published;
      authors.addAll(row.authors());
      marks.drop(at, DropReason.PUBLISH_DATE);
    } else if (at < body && Breadcrumb.is(line)) {
      marks.drop(at, DropReason.BREADCRUMB);
    } else if (at <= body + BELOW_STANDFIRST && RelativeTime.is(line)) {
      marks.drop(at, DropReason.RELATIVE_TIME);
    } else if (at <= body + BELOW_STANDFIRST && !marks.line(at).isProse()) {
      readByline(at);
    }
  }

  private void readByline(int at) {
    String line = marks.line(at).text();
    List<String> names = Byline.names(line);
    boolean shared = !names.isEmpty() || Byline.isDesk(line);
    if (shared) {
      authors.addAll(names);
      marks.drop(at, DropReason.BYLINE);
    }
  }

  private void remember(LineDates dates) {
    published = published == null ? dates.published() : published;
    if (!dates.modified().isEmpty()) {
      metadata.putIfAbsent("modified", dates.modified());
    }
  }

  /** An hour alone is one of the day of publication, unless that is later. */
  private void placeModified() {
    boolean hour = metadata.get("modified") instanceof String told && told.indexOf(':') == 2;
    if (hour && published != null && published.value().length() >= DAY) {
      String value = published.value().substring(0, DAY) + 'T' + metadata.get("modified");
      if (value.compareTo(published.value()) >= 0) {
        metadata.put("modified", value);
      }
    }
  }

  private void remember(LabelledRow row) {
    published = published == null ? row.date() : published;
    authors.addAll(row.authors());
    row.others().forEach(metadata::putIfAbsent);
  }

  private void remember(LabelledLine line) {
    Published date = line.date();
    if (date == null) {
      metadata.putIfAbsent(line.label(), line.value());
    } else if (line.modified()) {
      metadata.putIfAbsent("modified", date.value());
    } else if (published == null) {
      published = date;
    }
  }

  /** What stands above the headline is a label, and so are one or two words in capitals below. */
  private void dropAroundTitle(int body) {
    if (title >= 0 && marks.nextProse(title) == marks.size() && marks.size() < 3) {
      title = -1;
    }
    if (title < 0) {
      return;
    }
    for (int at = 0; at < title; at++) {
      boolean menu = HeadlinePick.isMenu(marks.line(at).text());
      marks.drop(at, menu ? DropReason.NAVIGATION : DropReason.SECTION_LABEL);
    }
    dropLabelsUnderTitle(body);
  }

  /** A headline in capitals over several lines is one. */
  private int lastOfTitle() {
    int last = title;
    while (last + 1 < marks.size()
        && marks.isKept(last + 1)
        && marks.line(last + 1).gap() == 0
        && !marks.line(last).endsSentence()
        && WrappedText.isCapitals(marks.line(last).text())
        && WrappedText.isCapitals(marks.line(last + 1).text())) {
      last++;
    }
    return last;
  }

  /** "ALERTS", "Exclusive": one or two words between headline and text that say no more. */
  private void dropLabelsUnderTitle(int body) {
    for (int at = lastOfTitle() + 1; at < body; at++) {
      Line line = marks.line(at);
      if (marks.isKept(at) && WrappedText.isCapitals(line.text()) && line.words() <= 2) {
        marks.drop(at, DropReason.SECTION_LABEL);
      }
    }
  }

  private CleanText result() {
    placeModified();
    List<Dropped> dropped = new ArrayList<>(marks.dropped());
    dateline().ifPresent(dropped::add);
    Span titleSpan =
        title < 0
            ? null
            : new Span(marks.line(title).span().start(), marks.line(lastOfTitle()).span().end());
    return new CleanText(
        outlet,
        titleSpan,
        List.copyOf(new LinkedHashSet<>(authors)),
        published,
        dropped.stream().sorted().toList(),
        metadata);
  }

  /** The first paragraphs of running text may begin with the place and the agency. */
  private Optional<Dropped> dateline() {
    int at = marks.nextProse(0);
    for (int tries = 0; at < marks.size() && tries < 2; tries++) {
      Line line = marks.line(at);
      Optional<Dateline> found = at == title ? Optional.empty() : Dateline.of(line.text());
      if (found.isPresent()) {
        found.get().metadata().forEach(metadata::putIfAbsent);
        int start = line.span().start();
        return Optional.of(
            new Dropped(new Span(start, start + found.get().length()), DropReason.DATELINE.word()));
      }
      at = marks.nextProse(at + 1);
    }
    return Optional.empty();
  }
}
