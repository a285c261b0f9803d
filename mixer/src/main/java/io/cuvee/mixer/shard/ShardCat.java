package io.cuvee.mixer.shard;

import io.cuvee.core.error.CuveeException.WrongUsage;
import io.cuvee.core.model.Tokenizer;
import io.cuvee.mixer.pack.PackedSequence;
import java.io.IOException;
import java.util.Arrays;

/** Shows sequences as text. */
public final class ShardCat {
  private ShardCat() {}

  /**
   * Writes sequences of the training data as text, each document under a line that tells which.
   *
   * @param folder a folder with a manifest
   * @param fromSequence number of the first sequence
   * @param count how many sequences at most
   * @param decoder the tokenizer of the data set
   * @param out where the text goes; control characters are shown as escapes
   * @throws WrongUsage if the data set has no such sequence or has another tokenizer
   */
  public static void cat(
      ShardFolder folder, long fromSequence, long count, Tokenizer decoder, Appendable out)
      throws IOException {
    var manifest = Manifest.read(folder.open(Manifest.NAME));
    checkArguments(manifest, fromSequence, decoder);
    long next = fromSequence;
    long left = count;
    for (var file : manifest.train()) {
      if (left > 0 && file.firstSequence() <= next && next <= file.lastSequence()) {
        try (var reader = new ShardReader(folder.open(file.name()))) {
          reader.skip(next - file.firstSequence());
          for (var row = reader.next(); left > 0 && row.isPresent(); row = reader.next()) {
            show(row.get(), decoder, out);
            next++;
            left--;
          }
        }
      }
    }
  }

  private static void checkArguments(Manifest manifest, long from, Tokenizer decoder) {
    var schema = manifest.schema();
    if (!schema.tokenizerSha256().equals(decoder.fingerprint())) {
      throw new WrongUsage(
          "The shards were made with the tokenizer "
              + schema.tokenizerName()
              + " (SHA-256 "
              + schema.tokenizerSha256()
              + "), not with "
              + decoder.name()
              + ": give the file of that one.");
    }
    long sequences = manifest.plan().sequences();
    if (from < 0 || from >= sequences) {
      throw new WrongUsage(
          "There is no sequence " + from + ": give a number from 0 to " + (sequences - 1) + ".");
    }
  }

  private static void show(PackedSequence row, Tokenizer decoder, Appendable out)
      throws IOException {
    out.append("=== sequence " + row.sequence() + " | domain ");
    escaped(row.domain(), out);
    out.append(" | " + row.tokens() + " tokens | padding " + row.padding() + '\n');
    int from = 0;
    for (int k = 0; k < row.documentLengths().length; k++) {
      int length = row.documentLengths()[k];
      out.append("--- document ");
      escaped(row.documentIds().get(k), out);
      out.append(" | copy " + row.copies()[k]);
      out.append(" | tokens " + row.documentOffsets()[k]);
      out.append(" to " + (row.documentOffsets()[k] + length - 1) + '\n');
      escaped(decoder.decode(Arrays.copyOfRange(row.inputIds(), from, from + length)), out);
      out.append('\n');
      from += length;
    }
  }

  /** A page must not command the terminal. */
  private static void escaped(String text, Appendable out) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0);
      boolean direction = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
      if (control || direction) {
        out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
      } else {
        out.append(c);
      }
    }
  }
}
