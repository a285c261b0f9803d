package io.cuvee.jobs.recipe;

import io.cuvee.ingest.RowLayout;
import io.cuvee.jobs.recipe.shape.ChoiceShape;
import io.cuvee.jobs.recipe.shape.Field;
import io.cuvee.jobs.recipe.shape.FlagShape;
import io.cuvee.jobs.recipe.shape.ListShape;
import io.cuvee.jobs.recipe.shape.MapShape;
import io.cuvee.jobs.recipe.shape.NumberShape;
import io.cuvee.jobs.recipe.shape.Quantity;
import io.cuvee.jobs.recipe.shape.SectionShape;
import io.cuvee.jobs.recipe.shape.TextShape;
import io.cuvee.jobs.recipe.shape.WholeShape;
import io.cuvee.jobs.recipe.shape.WordOrSection;

/** Every key of a recipe, with its meaning, default and bounds: the one place that knows them. */
public final class RecipeCatalogue {
  private RecipeCatalogue() {}

  /** The whole recipe, whose rule sets come from these presets. */
  public static SectionShape of(PresetCatalogue presets) {
    return SectionShape.of(
        Field.required(
            "name",
            TextShape.like(
                "[A-Za-z0-9][A-Za-z0-9._-]{0,99}",
                "a name of letters, digits, dots, hyphens and underscores"),
            "Name of the run; its folder is runs/NAME unless --out says otherwise."),
        Field.of(
            "seed",
            WholeShape.of(0, Long.MAX_VALUE),
            "42",
            "Seed of all that is drawn at random. The same input, recipe and seed give the same"
                + " bytes."),
        Field.required("sources", ListShape.some(source()), "Where documents come from."),
        Field.section("ingest", ingest(), "How records become documents."),
        Field.section("filters", FilterKeys.of(presets), "Which documents are good enough."),
        Field.section("licence", licence(), "Which documents may be used."),
        Field.section(
            "decontaminate",
            DecontaminateKeys.section(),
            "Which benchmarks must not be in the training data."),
        Field.section("dedup", dedup(), "Which documents are copies of others."),
        Field.section("cluster", ClusterKeys.section(), "How documents are sorted into domains."),
        Field.section("mixture", MixtureKeys.section(), "How much of each domain to take."),
        Field.section("budget", budget(), "How many tokens to make."),
        Field.section("shards", shards(), "How the training data is written."),
        Field.section("run", run(), "How the work is done; nothing here changes the result."));
  }

  private static SectionShape source() {
    return SectionShape.of(
        Field.required(
            "name",
            TextShape.like("[a-z0-9][a-z0-9-]{0,63}", "a name of a-z, 0-9 and hyphens"),
            "Name of the source; part of each document's identity, so a new name makes new"
                + " documents."),
        Field.optional(
            "path",
            ListShape.oneOrMore(TextShape.any("a file, folder or pattern")),
            "Files, folders (read with all below them) or patterns with *, ? and {a,b}; local, a"
                + " URL of a file system that Hadoop knows, as s3a://bucket/key, or one file at an"
                + " http:// or https:// address. Relative paths start at the working directory. A"
                + " path that matches nothing ends the run before it begins."),
        Field.optional(
            "list",
            ListShape.oneOrMore(TextShape.any("a file that lists paths")),
            "Files that list paths, one a line, as Common Crawl's warc.paths.gz; plain or"
                + " compressed, where path may lie. Blank lines and lines that begin with # are"
                + " passed over. A listed file that is not there goes to quarantine with the list's"
                + " line; run.max-unreadable says how many may. A source has path, list or both."),
        Field.optional(
            "prefix",
            TextShape.any("the beginning of an address or path"),
            "What stands before each listed path, as https://data.commoncrawl.org/ or"
                + " s3a://commoncrawl/. A document's identity is made of the listed path without"
                + " it."),
        Field.of(
            "format",
            ChoiceShape.of("auto", "warc", "wet", "jsonl", "parquet", "mediawiki", "text"),
            "auto",
            "Format of the files; auto goes by their first bytes and names. warc is WARC, ARC, WAT"
                + " and WACZ; mediawiki is an XML dump of pages; text is one document a file: text,"
                + " HTML or code."),
        Field.of(
            "columns",
            new WordOrSection(new ChoiceShape(RowLayout.presetNames()), columns()),
            "{}",
            "Names of the columns in JSONL and Parquet, or the data set that they are those of. A"
                + " dot leads into a nested column: metadata.url."),
        Field.section(
            "pages",
            PageKeys.ofSource(),
            "What of this source's pages is text, and how it is written; what is inherit is as the"
                + " section ingest says."));
  }

  private static SectionShape columns() {
    return SectionShape.of(
        column("text", "The text itself."),
        column("html", "A page, read where there is no text."),
        column("id", "The document's own name, carried along."),
        column("url", "The address that it came from."),
        column("date", "When it was fetched or written."),
        column("language", "A claimed language, carried along; the text is identified anyway."),
        column("title", "Its title."),
        Field.of(
            "licence",
            TextShape.any("the name of a column"),
            "license",
            "A stated licence, kept as evidence."));
  }

  private static Field column(String name, String description) {
    return Field.of(name, TextShape.any("the name of a column"), name, description);
  }

  private static SectionShape ingest() {
    return SectionShape.of(
        PageKeys.PROFILE,
        PageKeys.BALANCE,
        PageKeys.FORM,
        PageKeys.COMMENTS,
        PageKeys.LINKS,
        Field.of(
            "language-model",
            TextShape.any("embedded, or the path of a fastText model"),
            "embedded",
            "The language identifier: the built-in one, or a fastText model's file as lid.176.bin"
                + " or .ftz."),
        Field.of(
            "language-model-sha256",
            TextShape.like("any|[0-9a-fA-F]{64}", "any, or 64 hexadecimal digits"),
            "any",
            "What the model's file must hash to (SHA-256), so that no other one is used."),
        Field.of(
            "paragraph-languages",
            new FlagShape(),
            "false",
            "Whether each paragraph is identified too: metadata detected-languages then tells the"
                + " share of each language, as en:0.81,de:0.19."),
        Field.section("url", UrlKeys.section(), "Which addresses are read, before all else."),
        Field.section("limits", limits(), "What is too large to be read; beyond it: quarantine."));
  }

  private static SectionShape limits() {
    return SectionShape.of(
        Field.of(
            "header-bytes",
            new WholeShape(1L << 10, 1L << 24, Quantity.BYTES),
            "64KiB",
            "Longest record or HTTP header."),
        Field.of(
            "record-bytes",
            new WholeShape(1L << 10, 1L << 31, Quantity.BYTES),
            "64MiB",
            "Longest record as it stands in the file, after the container's compression."),
        Field.of(
            "decoded-bytes",
            new WholeShape(1L << 10, 1L << 30, Quantity.BYTES),
            "16MiB",
            "Longest body after its content encoding is undone."),
        Field.of(
            "ratio",
            WholeShape.of(2, 100_000),
            "200",
            "How many times larger a body may become when it is decompressed."),
        Field.of(
            "text-characters",
            WholeShape.of(1_000, 100_000_000),
            "8000000",
            "Longest decoded page or text, in UTF-16 units."),
        Field.of(
            "page-tags",
            WholeShape.of(1_000, 100_000_000),
            "1000000",
            "Most tags of a page. Time is in proportion to characters and tags, so the two limits"
                + " bound it, and the outcome is the same on every machine."),
        Field.of(
            "tag-attributes",
            WholeShape.of(16, 1_000_000),
            "1000",
            "Most attributes of one tag of a page."));
  }

  private static SectionShape licence() {
    return SectionShape.of(
        Field.of(
            "keep",
            ListShape.some(
                ChoiceShape.of("public-domain", "permissive", "copyleft", "restricted", "unknown")),
            "[public-domain, permissive, copyleft, restricted, unknown]",
            "Tiers of licence that stay. The default keeps all and only tags them."),
        Field.of(
            "minimum-confidence",
            new NumberShape(0, 1),
            "0",
            "A licence that is claimed with less than this counts as unknown."));
  }

  private static SectionShape dedup() {
    return SectionShape.of(
        Field.of("exact", new FlagShape(), "true", "Merge documents with the same text."),
        Field.section("minhash", minhash(), "Near copies, by MinHash and banding."),
        Field.of(
            "survivor",
            ListShape.some(ChoiceShape.of("longest", "newest", "id")),
            "[longest, newest, id]",
            "Which document of a group stays: the first of these that decides; the id settles what"
                + " is left."));
  }

  private static SectionShape minhash() {
    return SectionShape.of(
        Field.of("enabled", new FlagShape(), "true", "Look for near copies."),
        Field.of("ngram", WholeShape.of(1, 100), "5", "Words in a shingle."),
        Field.of("buckets", WholeShape.of(1, 1_000), "14", "Bands of the signature."),
        Field.of(
            "hashes-per-bucket",
            WholeShape.of(1, 1_000),
            "8",
            "Hashes in a band; two documents whose hashes agree in a whole band are candidates."));
  }

  private static SectionShape budget() {
    return SectionShape.of(
        Field.optional(
            "tokens",
            new WholeShape(1, Long.MAX_VALUE, Quantity.TOKENS),
            "Tokens of the training shards, as 2M tokens or 30B tokens. Without it: as many as the"
                + " mixture found allows without repeating a document."),
        Field.of(
            "max-epochs",
            new NumberShape(1, 1000),
            "4",
            "How often a document may be repeated at most (Muennighoff et al. 2023: up to 4 is"
                + " nearly as good as new data)."));
  }

  private static SectionShape shards() {
    return SectionShape.of(
        Field.required(
            "tokenizer",
            TextShape.any("the path of a tokenizer.json"),
            "A Hugging Face tokenizer.json."),
        Field.of(
            "end-of-document",
            TextShape.any("auto, or a token of the tokenizer"),
            "auto",
            "The token between documents; auto takes the tokenizer's own."),
        Field.of("sequence-length", WholeShape.of(8, 1 << 20), "2048", "Tokens in each sequence."),
        Field.of(
            "validation",
            new NumberShape(0, 0.5),
            "0.01",
            "Share of each domain's duplicate groups that is set apart for validation."),
        Field.of(
            "target-bytes",
            new WholeShape(1L << 16, 1L << 34, Quantity.BYTES),
            "256MiB",
            "About how large a shard becomes."));
  }

  private static SectionShape http() {
    return SectionShape.of(
        Field.of(
            "attempts",
            WholeShape.of(1, 100),
            "8",
            "How often a request is made that brings no further byte, with growing pauses between;"
                + " then the file goes to quarantine."),
        Field.of(
            "timeout-seconds",
            WholeShape.of(1, 3_600),
            "60",
            "How long to wait for a connection, for an answer, and for the next bytes."),
        Field.of(
            "per-host",
            WholeShape.of(1, 1_000),
            "4",
            "Requests at a time to one host, in each process."));
  }

  private static SectionShape run() {
    return SectionShape.of(
        Field.of(
            "master",
            TextShape.any("a Spark master"),
            "local[*]",
            "Spark's master, unless --master or spark-submit names one."),
        Field.of(
            "partitions",
            WholeShape.of(0, 1_000_000),
            "0",
            "Partitions of a shuffle; 0 follows the size of the data."),
        Field.of(
            "max-quarantined",
            new NumberShape(0, 1),
            "0.5",
            "Share of the records in quarantine beyond which the run fails; 1 is never."),
        Field.of(
            "max-unreadable",
            new NumberShape(0, 1),
            "0.05",
            "Share of the files that are missing or cannot be read to their end beyond which the"
                + " run fails; 1 is never."),
        Field.of(
            "split-bytes",
            new WholeShape(1L << 12, 1L << 40, Quantity.BYTES),
            "256MiB",
            "About how much of a large file one task reads: WARC, JSONL, Parquet and MediaWiki"
                + " files that are plain or made of many compressed members. The result is the"
                + " same."),
        Field.section("http", http(), "How files are read over HTTP."),
        Field.of(
            "spark",
            new MapShape(new TextShape("a text or a whole number", "", true)),
            "{}",
            "Further settings of Spark by name; those of Hadoop begin with spark.hadoop. Secrets only"
                + " as ${NAME}, from the environment."));
  }
}
