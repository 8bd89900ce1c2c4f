package org.retold.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What class names, ids and roles call an element: a set of groups as bits. Names are the web's own
 * habits in a few languages, no outlet's.
 */
final class ClassWords {
  /** The groups; the order is part of the trained model. */
  enum Group {
    BODY,
    ARTICLE,
    MAIN,
    TEXT,
    LEAD,
    TITLE,
    COMMENT,
    FOOTER,
    HEADER,
    SIDEBAR,
    RELATED,
    SHARE,
    NAVIGATION,
    PROMOTION,
    ADVERTISEMENT,
    NEWSLETTER,
    CAPTION,
    AUTHOR,
    DATE,
    TAG,
    CONSENT,
    PAYWALL,
    TEASER,
    WIDGET,
    POPULAR,
    MEDIA,
    FORM,
    HIDDEN,
    META,
    QUOTE,
    FACTBOX,
    LIST,
    TICKER;

    @SuppressWarnings("EnumOrdinal") // the order is part of the trained model
    long bit() {
      return 1L << ordinal();
    }
  }

  private static final Map<String, Long> WORDS = new HashMap<>();

  static {
    put(
        Group.BODY,
        "body articlebody storybody entry postbody bodytext bodycopy articlecontent contentbody richtext rte wysiwyg prose editor cuerpo corps corpo brodtext fliesstext storycontent postcontent entrycontent articletext storytext");
    put(
        Group.ARTICLE,
        "article artikel articulo artigo articolo story post news noticia nota singlepost single artikkeli haber berita");
    put(
        Group.MAIN,
        "main content contents container primary page inhalt contenu contenido conteudo contenuto center centre col");
    put(Group.TEXT, "text texte texto testo paragraph paragraf absatz para p copy");
    put(
        Group.LEAD,
        "lead lede intro standfirst dek deck summary excerpt abstract chapo vorspann teasertext subtitle subheadline subhead ingress sapo entradilla bajada summario sommario lid");
    put(
        Group.TITLE,
        "title headline titel titre titulo titolo heading hed kicker overline dachzeile h1 h2 h3");
    put(
        Group.COMMENT,
        "comment comments commentlist disqus commentary kommentar kommentare comentarios commentaires respond reply replies discussion forum livefyre userpost");
    put(Group.FOOTER, "footer foot bottom copyright colophon pie legal impressum disclaimer");
    put(Group.HEADER, "header head top masthead topbar kopf cabecera");
    put(
        Group.SIDEBAR,
        "sidebar side aside rail secondary rightcol leftcol right left column spalte marginal lateral sidebar1 sidebar2");
    put(
        Group.RELATED,
        "related recommended recommendation recommendations recommend similar more morelinks readmore seealso also readalso relacionadas relacionados verwandt mehr weiterlesen outbrain taboola next prev previous further linklist relatedposts crosslinks suggested suggestions");
    put(
        Group.SHARE,
        "share sharing social shares facebook twitter whatsapp follow addthis sharedaddy print email bookmark teilen partage compartir sociallinks socials addtoany shariff");
    put(
        Group.NAVIGATION,
        "nav navigation navbar menu submenu breadcrumb breadcrumbs pager pagination pagenav toolbar tabs skip jump navi menue menus sitemap links toc");
    put(
        Group.PROMOTION,
        "promo promotion promobox banner cta abo offer angebot shop product donate donation support spende teaserbox marketing");
    put(
        Group.ADVERTISEMENT,
        "ad ads advert advertisement advertising anzeige werbung publicidad sponsor sponsored adsense adbox dfp gpt adslot adv commercial reklam reklama partner");
    put(
        Group.NEWSLETTER,
        "newsletter subscribe subscription signup mailchimp optin subscribebox nl abonnieren boletin mailing");
    put(
        Group.CAPTION,
        "caption figcaption credit credits bildunterschrift legende copyrightline imagecaption wpcaption cutline photocredit imgcaption bu pie leyenda bildtext source");
    put(
        Group.AUTHOR,
        "author authors byline autor auteur autore bio profile vcard writer about authorbox contributor redakteur creator");
    put(
        Group.DATE,
        "date time datetime timestamp published updated datum fecha dateline posted pubdate");
    put(
        Group.TAG,
        "tag tags category categories keyword keywords topic topics taglist cat schlagworte label labels section rubrik themen tagcloud");
    put(Group.CONSENT, "cookie cookies consent gdpr privacy cmp cookiebar datenschutz optanon");
    put(Group.PAYWALL, "paywall premium piano regwall subscriber locked abonne meter gate");
    put(
        Group.TEASER,
        "teaser teasers card cards item items tile tiles grid listing feed stream carousel slider slick swiper archive latest blocklist thumb thumbs thumbnail");
    put(Group.WIDGET, "widget widgets module box block panel modul aside infobox gadget component");
    put(
        Group.POPULAR,
        "popular trending mostread most hot top10 ranking meistgelesen lomas bestof mostpopular");
    put(
        Group.MEDIA,
        "image images img photo photos gallery video media player figure picture bild foto fotos slideshow audio podcast embed lightbox");
    put(
        Group.FORM,
        "form login search input suche register account user contact modal popup overlay dialog poll quiz survey");
    put(
        Group.HIDDEN,
        "hidden hide invisible none collapse offscreen screen sr noprint visuallyhidden off");
    put(
        Group.META,
        "meta info infos metadata postmeta details infoline entrymeta postinfo data views likes rating stats");
    put(Group.QUOTE, "quote blockquote pullquote zitat cite citation");
    put(
        Group.FACTBOX,
        "factbox facts fakten faktabox infokasten glossary timeline encadre recuadro fact");
    put(Group.LIST, "list ul liste lista links index");
    put(Group.TICKER, "ticker live liveblog breaking liveticker newsticker marquee");
  }

  /** A word of any group. */
  private record Known(String word, int hash, long groups) {}

  /** A few times as many as there are words. */
  private static final int SLOTS = 1 << 12;

  /** The words by their hash codes, each in the first free slot. */
  private static final @Nullable Known[] LOOKED_UP = lookedUp();

  /** Which slots are taken, bit by bit: small enough to stay near, and often the whole answer. */
  private static final long[] TAKEN = taken();

  /** Letters and digits of ASCII in lower case, 0 for all else. */
  private static final byte[] FOLDED = folded();

  private static final int THREE = 0xFFFFFF;

  // Three letters of what has to be looked for inside words; most names hold none of them.
  private static final int COO = three("coo");
  private static final int CON = three("con");
  private static final int GDP = three("gdp");
  private static final int AUT = three("aut");
  private static final int BYL = three("byl");

  /**
   * What the class, id or role of an element says.
   *
   * @param byline whether a byline is called so
   */
  record Said(long groups, boolean byline) {
    static final Said NOTHING = new Said(0, false);
  }

  private ClassWords() {}

  private static void put(Group group, String words) {
    for (String word : words.split(" ", -1)) {
      WORDS.merge(word, group.bit(), (a, b) -> a | b);
    }
  }

  /** The groups that an element's class and id name. */
  static long groups(String names) {
    return said(names).groups();
  }

  /**
   * What names say. They are half of what a page is made of, so they are read in one pass, without
   * making strings of their words: a word is looked up by a hash that grows with it.
   */
  static Said said(String names) {
    long groups = 0;
    int start = -1;
    int hash = 0;
    int last = 0;
    boolean byline = false;
    boolean asks = false;
    for (int at = 0; at <= names.length(); at++) {
      char c = at < names.length() ? names.charAt(at) : ' ';
      byte folded = c < FOLDED.length ? FOLDED[c] : 0;
      boolean hump = start >= 0 && c >= 'A' && c <= 'Z' && isSmall(names.charAt(at - 1));
      if (start >= 0 && (folded == 0 || hump)) {
        groups |= word(names, start, at, hash);
        groups |= asks && asks(names.substring(start, at)) ? Group.CONSENT.bit() : 0;
        start = -1;
      }
      hash = start < 0 ? folded : 31 * hash + folded;
      start = start < 0 && folded != 0 ? at : start;
      last = ((last << Byte.SIZE) | folded) & THREE;
      asks |= last == COO || last == CON || last == GDP;
      byline |= last == AUT || last == BYL;
    }
    return new Said(groups, byline && Bylines.isCalled(names));
  }

  private static long word(String names, int from, int to, int hash) {
    int at = hash & (SLOTS - 1);
    if (((TAKEN[at / Long.SIZE] >>> at) & 1) == 0) {
      return 0;
    }
    while (LOOKED_UP[at] != null) {
      Known known = LOOKED_UP[at];
      if (known.hash == hash && is(known.word, names, from, to)) {
        return known.groups;
      }
      at = (at + 1) & (SLOTS - 1);
    }
    return 0;
  }

  private static boolean is(String word, String names, int from, int to) {
    boolean same = word.length() == to - from;
    for (int at = from; same && at < to; at++) {
      same = FOLDED[names.charAt(at)] == word.charAt(at - from);
    }
    return same;
  }

  /** What asks for consent is called so inside longer words too, whoever made it. */
  private static boolean asks(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    return folded.contains("cookie") || folded.contains("consent") || folded.contains("gdpr");
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static byte[] folded() {
    byte[] folded = new byte[0x80];
    for (char c = 0; c < folded.length; c++) {
      folded[c] = Character.isLetterOrDigit(c) ? (byte) Character.toLowerCase(c) : 0;
    }
    return folded;
  }

  private static int three(String letters) {
    return (letters.charAt(0) << 16) | (letters.charAt(1) << 8) | letters.charAt(2);
  }

  private static long[] taken() {
    long[] taken = new long[SLOTS / Long.SIZE];
    for (int at = 0; at < SLOTS; at++) {
      taken[at / Long.SIZE] |= LOOKED_UP[at] == null ? 0 : 1L << at;
    }
    return taken;
  }

  private static @Nullable Known[] lookedUp() {
    @Nullable Known[] slots = new Known[SLOTS];
    WORDS.forEach(
        (word, groups) -> {
          int at = word.hashCode() & (SLOTS - 1);
          while (slots[at] != null) {
            at = (at + 1) & (SLOTS - 1);
          }
          slots[at] = new Known(word, word.hashCode(), groups);
        });
    return slots;
  }
}
