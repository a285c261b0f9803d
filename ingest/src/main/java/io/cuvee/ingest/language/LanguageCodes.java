package io.cuvee.ingest.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** ISO 639: one form for each language, since models and pages name them in several. */
public final class LanguageCodes {
  /** ISO 639-1 codes with their ISO 639-3 forms (and 639-2/B and single languages of macros). */
  private static final String TABLE =
      """
      aa aar,ab abk,ae ave,af afr,ak aka,am amh,an arg,ar ara arb,as asm,av ava,ay aym,az aze azj,\
      ba bak,be bel,bg bul,bi bis,bm bam,bn ben,bo bod tib,br bre,bs bos,ca cat,ce che,ch cha,co cos,\
      cr cre,cs ces cze,cu chu,cv chv,cy cym wel,da dan,de deu ger,dv div,dz dzo,ee ewe,el ell gre,\
      en eng,eo epo,es spa,et est ekk,eu eus baq,fa fas per pes,ff ful,fi fin,fj fij,fo fao,fr fra fre,\
      fy fry,ga gle,gd gla,gl glg,gn grn,gu guj,gv glv,ha hau,he heb iw,hi hin,ho hmo,hr hrv,ht hat,\
      hu hun,hy hye arm,hz her,ia ina,id ind in,ie ile,ig ibo,ii iii,ik ipk,io ido,is isl ice,it ita,\
      iu iku,ja jpn,jv jav jw,ka kat geo,kg kon,ki kik,kj kua,kk kaz,kl kal,km khm,kn kan,ko kor,kr kau,\
      ks kas,ku kur,kv kom,kw cor,ky kir,la lat,lb ltz,lg lug,li lim,ln lin,lo lao,lt lit,lu lub,\
      lv lav lvs,mg mlg plt,mh mah,mi mri mao,mk mkd mac,ml mal,mn mon khk,mr mar,ms msa may zsm,mt mlt,\
      my mya bur,na nau,nb nob,nd nde,ne nep npi,ng ndo,nl nld dut,nn nno,no nor,nr nbl,nv nav,ny nya,\
      oc oci,oj oji,om orm,or ori ory,os oss,pa pan,pi pli,pl pol,ps pus pbt,pt por,qu que,rm roh,rn run,\
      ro ron rum mo,ru rus,rw kin,sa san,sc srd,sd snd,se sme,sg sag,si sin,sk slk slo,sl slv,sm smo,\
      sn sna,so som,sq sqi alb,sr srp,ss ssw,st sot,su sun,sv swe,sw swa swh,ta tam,te tel,tg tgk,\
      th tha,ti tir,tk tuk,tl tgl,tn tsn,to ton,tr tur,ts tso,tt tat,tw twi,ty tah,ug uig,uk ukr,\
      ur urd,uz uzb uzn,ve ven,vi vie,vo vol,wa wln,wo wol,xh xho,yi yid ydd ji,yo yor,za zha,\
      zh zho chi cmn,zu zul""";

  private static final Map<String, String> SHORTEST = shortestCodes();

  private LanguageCodes() {}

  private static Map<String, String> shortestCodes() {
    var codes = new HashMap<String, String>();
    for (var language : TABLE.split(",")) {
      var forms = language.split(" ");
      for (var form : forms) {
        codes.put(form, forms[0]);
      }
    }
    return codes;
  }

  /** The ISO 639-1 code of a language if it has one, else the code as it is. */
  public static String shortest(String code) {
    return SHORTEST.getOrDefault(code, code);
  }

  /**
   * The language of a tag as pages declare it ({@code en-GB}, {@code pt_BR}, {@code zh-Hans}): the
   * ISO 639 code in its shortest form, or null if the tag begins with none.
   */
  public static String ofTag(String tag) {
    var trimmed = tag.strip();
    int end = 0;
    while (end < trimmed.length() && isAsciiLetter(trimmed.charAt(end))) {
      end++;
    }
    if (end < 2
        || end > 3
        || (end < trimmed.length() && "-_,; ".indexOf(trimmed.charAt(end)) < 0)) {
      return null;
    }
    var code = trimmed.substring(0, end).toLowerCase(Locale.ROOT);
    return end == 3 || SHORTEST.containsKey(code) ? shortest(code) : null;
  }

  private static boolean isAsciiLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }
}
