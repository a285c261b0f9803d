package io.cuvee.ingest.language;

import java.io.IOException;

/**
 * Reads fastText's model file (facebookresearch/fastText, versions 11 and 12): arguments,
 * dictionary, input matrix, output matrix, all little-endian without padding.
 */
final class FastTextFile {
  private static final int MAGIC = 793712314;
  private static final int SUPERVISED = 3;

  /** Small quantized matrices are looked up once; above this many numbers codes stay codes. */
  private static final long MAX_EXPANDED = 1 << 23;

  /** From this many numbers on (32 MiB) a local file is mapped rather than copied to the heap. */
  private static final long MIN_MAPPED = 1 << 23;

  /** Longer n-grams are nobody's; each costs time at every place of a text. */
  private static final int LONGEST = 64;

  private FastTextFile() {}

  static FastTextModel read(ModelFile file) throws IOException {
    try (var in = new ModelInput(file)) {
      in.require(in.readInt() == MAGIC, "the first number");
      int version = in.readInt();
      in.require(version == 11 || version == 12, "the version " + version);
      var arguments = arguments(in, version);
      var vocabulary = FastTextVocabulary.read(in);
      in.require(
          arguments.bucket() > 0 || (arguments.maxn() <= 0 && arguments.wordNgrams() <= 1),
          "the number of buckets");
      boolean quantized = in.readByte() != 0;
      in.require(quantized || !vocabulary.pruned(), "a dense matrix with pruned buckets");
      var input = quantized ? expanded(QuantizedMatrix.read(in)) : dense(in);
      boolean quantizedOutput = in.readByte() != 0;
      var output = quantized && quantizedOutput ? QuantizedMatrix.read(in) : dense(in);
      in.require(in.left() == 0, "the end");
      check(in, arguments, vocabulary, input, output);
      return new FastTextModel(
          arguments, vocabulary, input, FastTextOutput.of(arguments.loss(), output, vocabulary));
    }
  }

  private static FastTextArguments arguments(ModelInput in, int version) throws IOException {
    int dim = in.readInt();
    in.readInt(); // window
    in.readInt(); // epochs
    in.readInt(); // least count
    in.readInt(); // negatives
    int wordNgrams = in.readInt();
    int loss = in.readInt();
    int model = in.readInt();
    int bucket = in.readInt();
    int minn = in.readInt();
    int maxn = in.readInt();
    in.readInt(); // learning rate updates
    in.readLong(); // sampling threshold
    in.require(model == SUPERVISED, "the kind of model (" + model + ")");
    in.require(loss >= 1 && loss <= 4, "the loss (" + loss + ")");
    in.require(dim > 0 && wordNgrams >= 0 && bucket >= 0 && minn >= 0, "an argument");
    in.require(wordNgrams <= LONGEST && maxn <= LONGEST, "the length of the n-grams");
    // Old classifiers stored a length that they did not use.
    return new FastTextArguments(dim, wordNgrams, loss, bucket, minn, version == 11 ? 0 : maxn);
  }

  private static FastTextMatrix dense(ModelInput in) throws IOException {
    long rows = in.readLong();
    long columns = in.readLong();
    in.require(rows >= 0 && columns > 0 && columns <= 1 << 16, "the size of a matrix");
    in.require(rows <= in.left() / 4 / columns, "the number of rows of a matrix");
    var local = in.local();
    if (local.isEmpty() || rows * columns < MIN_MAPPED) {
      return DenseMatrix.read(in, rows, (int) columns);
    }
    var mapped = MappedMatrix.map(local.get(), in.position(), rows, (int) columns);
    in.skip(rows * columns * 4);
    return mapped;
  }

  private static FastTextMatrix expanded(QuantizedMatrix matrix) {
    return matrix.rows() * matrix.columns() <= MAX_EXPANDED ? DenseMatrix.expand(matrix) : matrix;
  }

  private static void check(
      ModelInput in,
      FastTextArguments arguments,
      FastTextVocabulary vocabulary,
      FastTextMatrix input,
      FastTextMatrix output) {
    in.require(
        input.columns() == arguments.dim() && output.columns() == arguments.dim(),
        "the length of the rows");
    in.require(output.rows() == vocabulary.labelCount(), "the number of output rows");
    for (long count : vocabulary.labelCounts()) {
      // Outside this the Huffman tree of the labels would be no tree.
      in.require(
          arguments.loss() != 1 || (count > 0 && count < 1_000_000_000_000L),
          "the count of a label");
    }
    long rows = vocabulary.rowsNeeded(arguments.bucket());
    boolean grams = arguments.maxn() > 0 || arguments.wordNgrams() > 1;
    in.require(input.rows() >= (grams ? rows : vocabulary.wordCount()), "the number of input rows");
  }
}
