package io.cuvee.ingest.language;

import io.cuvee.core.hash.Sha256;
import io.cuvee.core.io.ByteSource;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A fastText classifier as a language identifier. */
final class FastTextIdentifier implements LanguageIdentifier {
  private static final String LABEL_PREFIX = "__label__";

  /** Models in use, by the SHA-256 of their bytes. */
  private static final Map<String, SoftReference<FastTextModel>> SHARED = new HashMap<>();

  private final String name;
  private final String fingerprint;
  private final FastTextModel model;
  private final String[] languages;

  private FastTextIdentifier(String name, String fingerprint, FastTextModel model) {
    this.name = name;
    this.fingerprint = fingerprint;
    this.model = model;
    this.languages = new String[model.vocabulary().labelCount()];
    for (int i = 0; i < languages.length; i++) {
      languages[i] = languageOf(model.vocabulary().label(i));
    }
  }

  static FastTextIdentifier open(ByteSource source) throws IOException {
    var fingerprint = fingerprint(source);
    var path = source.name();
    var file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return new FastTextIdentifier("fasttext:" + file, fingerprint, shared(fingerprint, source));
  }

  private static FastTextModel shared(String fingerprint, ByteSource source) throws IOException {
    synchronized (SHARED) {
      var reference = SHARED.get(fingerprint);
      var model = reference == null ? null : reference.get();
      if (model == null) {
        model = FastTextFile.read(source);
        SHARED.put(fingerprint, new SoftReference<>(model));
      }
      return model;
    }
  }

  private static String fingerprint(ByteSource source) throws IOException {
    MessageDigest digest = Sha256.newDigest();
    try (var in = new DigestInputStream(source.open(0), digest)) {
      var buffer = new byte[1 << 16];
      while (in.read(buffer) >= 0) {
        // The stream feeds the digest.
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public Guess identify(String text) {
    var best = top(text, 1);
    return best.isEmpty() ? Guess.UNDETERMINED : best.get(0);
  }

  @Override
  public List<Guess> top(String text, int k) {
    var best = model.predict(text, k);
    var guesses = new ArrayList<Guess>(best.size());
    for (int i = 0; i < best.size(); i++) {
      guesses.add(new Guess(languages[best.label(i)], StrictMath.exp(best.logScore(i))));
    }
    return guesses;
  }

  /** {@code __label__en} is en; {@code __label__eng_Latn}, as later models write it, too. */
  static String languageOf(String label) {
    var code = label.startsWith(LABEL_PREFIX) ? label.substring(LABEL_PREFIX.length()) : label;
    int script = code.indexOf('_');
    if (script == code.length() - 5 && script >= 2) {
      code = code.substring(0, script);
    }
    return LanguageCodes.shortest(code);
  }
}
