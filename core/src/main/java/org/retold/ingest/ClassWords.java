package org.retold.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

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

  private ClassWords() {}

  private static void put(Group group, String words) {
    for (String word : words.split(" ", -1)) {
      WORDS.merge(word, group.bit(), (a, b) -> a | b);
    }
  }

  /** The groups that an element's class and id name. */
  static long groups(String names) {
    String folded = names.toLowerCase(Locale.ROOT);
    // A capital beyond ASCII may become two characters, and then nothing stands where it stood.
    boolean aligned = folded.length() == names.length();
    boolean asks = asks(folded);
    long groups = 0;
    int start = -1;
    int length = names.length();
    for (int at = 0; at <= length; at++) {
      boolean letter = at < length && isLetter(names.charAt(at));
      boolean hump =
          letter
              && start >= 0
              && Character.isUpperCase(names.charAt(at))
              && Character.isLowerCase(names.charAt(at - 1));
      if (start >= 0 && (!letter || hump)) {
        String word =
            aligned
                ? folded.substring(start, at)
                : names.substring(start, at).toLowerCase(Locale.ROOT);
        groups |= WORDS.getOrDefault(word, 0L);
        groups |= asks && asks(word) ? Group.CONSENT.bit() : 0;
        start = hump ? at : -1;
      } else if (letter && start < 0) {
        start = at;
      }
    }
    return groups;
  }

  /** What asks for consent is called so inside longer words too, whoever made it. */
  private static boolean asks(String word) {
    return word.contains("cookie") || word.contains("consent") || word.contains("gdpr");
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
