package io.cuvee.ingest.html;

/** What words of boilerplate are about; counted in each block. */
enum Topic {
  LEGAL(
      "copyright rights reserved privacy policy terms conditions cookie cookies gdpr legal imprint"
          + " impressum datenschutz agb mentions consent trademark disclaimer"),
  SOCIAL(
      "facebook twitter instagram linkedin pinterest whatsapp youtube tiktok reddit telegram tumblr"
          + " rss follow"),
  SHARE("share tweet print email pin teilen partager compartir copy link save bookmark"),
  ACCOUNT(
      "subscribe newsletter signup register login sign log account password subscriber anmelden"
          + " abonnieren abonnez member membership inbox join"),
  RELATED(
      "related more read recommended popular trending latest similar also recent weiterlesen mehr"
          + " lire aussi leer most viewed"),
  COMMENT(
      "comment comments reply replies kommentare kommentar commentaire comentarios antworten likes"
          + " upvote report quote flag respond"),
  ADVERT(
      "advertisement advertising sponsored anzeige publicidad promoted ad ads affiliate commission"),
  DATE(
      "january february march april may june july august september october november december jan feb"
          + " mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday"
          + " sunday ago hours minutes min pm am est edt gmt uhr januar"),
  BYLINE(
      "by author written posted published updated reporter editor staff von par por correspondent"
          + " contributor"),
  CREDIT(
      "photo photograph image credit credits getty images reuters afp courtesy caption shutterstock"
          + " foto bild picture"),
  NAVIGATION(
      "menu home search skip next previous back top page navigation contact contents close open"
          + " toggle suche startseite view show hide load categories tags archive"),
  COMMERCE(
      "cart buy price shipping stock add checkout shop sale order delivery returns wishlist"
          + " compare reviews review stars rating usd eur free");

  private final String words;

  Topic(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  long bit() {
    return 1L << ordinal();
  }
}
