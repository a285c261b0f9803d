package io.cuvee.jobs.recipe;

import io.cuvee.jobs.recipe.shape.ChoiceShape;
import io.cuvee.jobs.recipe.shape.Field;
import io.cuvee.jobs.recipe.shape.FlagShape;
import io.cuvee.jobs.recipe.shape.SectionShape;
import io.cuvee.jobs.recipe.shape.TextShape;
import io.cuvee.jobs.recipe.shape.WholeShape;
import io.cuvee.jobs.recipe.shape.WordOrSection;

/** The keys of the section {@code cluster}. */
final class ClusterKeys {
  private ClusterKeys() {}

  static SectionShape section() {
    return SectionShape.of(
        Field.of(
            "model",
            new WordOrSection(ChoiceShape.of("embedded"), model()),
            "embedded",
            "The sentence encoder: the built-in all-MiniLM-L6-v2, or an ONNX model of one's own."),
        Field.of(
            "max-tokens", WholeShape.of(8, 8_192), "128", "Tokens of a document that it reads."),
        Field.of("clusters", WholeShape.of(1, 100_000), "64", "Fine clusters that k-means makes."),
        Field.of(
            "domains",
            WholeShape.of(1, 10_000),
            "16",
            "Domains that the clusters are merged into; the mixture is over these."),
        Field.of("iterations", WholeShape.of(1, 1_000), "20", "Rounds of k-means at most."),
        Field.of(
            "sample",
            WholeShape.of(100, 10_000_000),
            "100000",
            "Documents on which k-means is seeded."),
        Field.of(
            "spherical",
            new FlagShape(),
            "true",
            "Compare directions alone (cosine), not lengths."),
        Field.of(
            "sample-per-label",
            WholeShape.of(1, 100_000),
            "200",
            "Documents of a cluster from which its label's terms are taken."));
  }

  private static SectionShape model() {
    return SectionShape.of(
        Field.required("onnx", TextShape.any("the path of an ONNX file"), "The encoder."),
        Field.required(
            "tokenizer", TextShape.any("the path of a tokenizer.json"), "The encoder's tokenizer."),
        Field.of(
            "pooling",
            ChoiceShape.of("mean", "cls"),
            "mean",
            "How token vectors become one: their mean, or the first."),
        Field.of(
            "prefix",
            new TextShape("a text", "[^\\u0000]*", false),
            "''",
            "What some encoders want before each text, as \"passage: \"."));
  }
}
