package io.cuvee.ingest.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The scripts that languages are written in, in print and on the web (CLDR's supplemental data on
 * languages and scripts, in use today or in the last century). A language that is not in the table
 * could be in any.
 */
final class WritingSystems {
  private static final String TABLE =
      """
      Latn af an ast br bs ca ceb co cs cy da de en eo es et eu fi fo fr fy ga gd gl gn gv ha hr ht hu \
      ia id ie ig io is it jv kw la lb lg li lmo lt lv mg mi min ms mt nah nap nb nds nl nn no nso ny oc om \
      pam pl pms pt qu rm ro rw scn sco sk sl sn so sq sr st su sv sw tk tl tn tr ts tw uz vec vi vls vo \
      wa war wo xh yo zu als bar diq eml frr gsw hif hsb dsb ilo jbo ku nrm pap rue sh szl az ast bcl cbk \
      ext ff fur kab kaa lad ltg mwl pag pcm pcd rmy sah sc se sgs stq tet to tpi ty ve vep vro zea ee ki \
      tt kk crh ug gag
      Cyrl ru uk be bg mk sr kk ky tg mn tt ba cv os ce av bxr kv krc lez mhr mrj myv udm xal sah tyv az \
      uz tk ab rue cu sh bs ku mdf koi kbd
      Arab ar fa ur ps sd ug ckb ku arz azb mzn pnb lrc glk ks az kk ky uz tk ms pa ha tg bal skr khw
      Deva hi mr ne sa mai bh dty gom new awa bho kok sd ks mag hne
      Grek el pnt
      Hebr he yi lad
      Armn hy hyw
      Geor ka xmf
      Beng bn as bpy mni
      Guru pa
      Gujr gu
      Orya or
      Taml ta
      Telu te
      Knda kn tcy
      Mlym ml
      Sinh si pi
      Thai th pi
      Laoo lo
      Mymr my shn mnw
      Khmr km
      Tibt bo dz
      Ethi am ti
      Mong mn
      Thaa dv
      Syrc syr arc
      Jpan ja
      Kore ko
      Hani zh ja yue wuu gan hak nan lzh cdo ko
      Bopo zh
      Copt cop
      Goth got
      Cher chr
      Cans iu cr
      Nkoo nqo
      Olck sat
      Yiii ii""";

  /** Scripts by language, in one string each. */
  private static final Map<String, String> BY_LANGUAGE = byLanguage();

  private WritingSystems() {}

  private static Map<String, String> byLanguage() {
    var scripts = new HashMap<String, String>();
    for (var line : TABLE.split("\n", -1)) {
      var words = List.of(line.split(" +", -1));
      for (var language : words.subList(1, words.size())) {
        scripts.merge(language, words.get(0), (a, b) -> a + b);
      }
    }
    return scripts;
  }

  /** Whether a language can be written so, as far as is known. */
  static boolean possible(String language, String script) {
    var known = BY_LANGUAGE.get(language);
    return known == null || script.equals(Script.UNKNOWN) || known.contains(script);
  }
}
