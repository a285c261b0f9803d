package io.cuvee.ingest.html;

/**
 * What words of boilerplate are about, in some languages of the web; counted in each block. The
 * model learns from English pages mostly; translations carry over what it learns.
 */
enum Topic {
  LEGAL(
      "copyright rights reserved privacy policy terms conditions cookie cookies gdpr legal imprint"
          + " impressum datenschutz agb mentions consent trademark disclaimer"
          + " rechte vorbehalten nutzungsbedingungen agbs haftungsausschluss confidentialité"
          + " légales juridiques condizioni privacidad voorwaarden"),
  SOCIAL(
      "facebook twitter instagram linkedin pinterest whatsapp youtube tiktok reddit telegram tumblr"
          + " rss follow"),
  SHARE(
      "share tweet print email pin teilen partager compartir copy link save bookmark"
          + " twittern drucken merken weiterleiten imprimer envoyer compartilhar condividi"
          + " stampa delen"),
  ACCOUNT(
      "subscribe newsletter signup register login sign log account password subscriber anmelden"
          + " abonnieren abonnez member membership inbox join"
          + " abo registrieren einloggen ausloggen mitglied passwort inscription connexion"
          + " suscribirse registrarse iscriviti accedi inloggen"),
  RELATED(
      "related more read recommended popular trending latest similar also recent weiterlesen mehr"
          + " lire aussi leer most viewed"
          + " verwandte ähnliche weitere meistgelesen meistgelesene thema themen passend"
          + " empfohlen artikel beiträge articles liés recommandés relacionados artículos"
          + " correlati leggi lees"),
  COMMENT(
      "comment comments reply replies kommentare kommentar commentaire comentarios antworten likes"
          + " upvote report quote flag respond"
          + " antwort kommentieren forumsbeitrag répondre réponse responder respuesta commenti"
          + " rispondi reacties beantwoorden"),
  ADVERT(
      "advertisement advertising sponsored anzeige publicidad promoted ad ads affiliate commission"
          + " werbung gesponsert publicité annonce pubblicità publicidade advertentie"),
  DATE(
      "january february march april may june july august september october november december jan feb"
          + " mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday"
          + " sunday ago hours minutes min pm am est edt gmt uhr januar"
          + " februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag"
          + " freitag samstag sonntag stunden janvier février avril juin juillet août"
          + " septembre octobre novembre décembre enero febrero marzo abril mayo junio julio"
          + " agosto septiembre octubre noviembre diciembre gennaio aprile maggio giugno"
          + " luglio settembre ottobre dicembre januari maart augustus"),
  BYLINE(
      "by author written posted published updated reporter editor staff von par por correspondent"
          + " contributor"
          + " autor autorin redaktion veröffentlicht aktualisiert auteur publié rédaction"
          + " redacción publicado actualizado autore pubblicato redactie"),
  CREDIT(
      "photo photograph image credit credits getty images reuters afp courtesy caption shutterstock"
          + " foto bild picture"
          + " bildquelle quelle fotos dpa symbolbild bildrechte crédit photos imagen crédito"
          + " fonte"),
  NAVIGATION(
      "menu home search skip next previous back top page navigation contact contents close open"
          + " toggle suche startseite view show hide load categories tags archive"
          + " zurück weiter inhalt kontakt übersicht schließen anzeigen hauptmenü accueil"
          + " recherche suivant précédent retour inicio buscar siguiente anterior menú ricerca"
          + " zoeken terug"),
  COMMERCE(
      "cart buy price shipping stock add checkout shop sale order delivery returns wishlist"
          + " compare reviews review stars rating usd eur free"
          + " warenkorb kaufen preis versand versandkosten lieferung bestellen merkzettel"
          + " panier acheter prix livraison carrito comprar precio envío carrello acquista"
          + " prezzo winkelwagen"),
  CONSENT(
      "cookies cookie consent partners vendors legitimate interest interests purposes purpose"
          + " device identifiers personalised personalized targeting preferences tracking"
          + " functionality strictly necessary performance measure store access browser"),
  REVIEW(
      "review reviews rating ratings star stars customers verified helpful recommend purchase bought"
          + " reviewed reviewer reviewers feedback testimonials"),
  DELIVERY(
      "shipping delivery returns return refund refunds exchange ship ships shipped warranty payment"
          + " orders order free days business checkout pickup klarna afterpay"),
  DETAIL(
      "dimensions weight width height depth length material materials size sizes color colour"
          + " capacity model sku care ingredients specifications specs features details description"
          + " inches cm mm kg lbs oz manufacturer item number"),
  FILTER(
      "filter filters sort results showing low high selling newest clear apply brand brands items"
          + " products featured relevance"),
  MEMBER(
      "joined posts member location points likes thread threads topics forum forums registered"
          + " message messages quote edited junior senior moderator signature offline online"
          + " reputation level badges admin user users members views replies solved"),
  CHOICE(
      "select quantity qty choose option options remove pack variant default sold out unavailable"
          + " notify available"),
  INVITATION(
      "learn get started start try demo download book request call now today schedule discover"
          + " explore contact us"),
  QUESTION("faq faqs questions question answer answers frequently asked what how why does can");

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
