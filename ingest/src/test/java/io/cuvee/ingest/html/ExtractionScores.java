package io.cuvee.ingest.html;

import io.cuvee.core.hash.KeyedHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Prints how good extraction is, by each benchmark's own metric, as one Markdown table: {@code
 * ExtractionScores [FOLDS [OUTPUTS]]}, with CUVEE_DATA set. OUTPUTS are texts of other extractors
 * for the same pages, made by {@code tests/acceptance/extraction-peers.py}.
 *
 * <p>WCXB's numbers are out of fold, folds kept apart by registered domain, over the pages that
 * have a gold text. The shipped model was never trained on the pages of the other collections;
 * those of domains that it did learn from are left out of the rows named "other domains".
 */
public final class ExtractionScores {
  private static final String ARTICLES = "extraction/article_extraction_benchmark.jsonl.gz";
  private static final String ARTICLE_OUTPUTS =
      "extraction/article_extraction_benchmark_peer_outputs.jsonl.gz";
  private static final String SNIPPETS = "extraction/trafilatura_eval.jsonl.gz";

  private final ScoreTable table = new ScoreTable();
  private final PeerOutputs peers = new PeerOutputs();
  private final Set<String> seen = new HashSet<>();

  private ExtractionScores() {}

  /** Scores every collection in every mode. */
  public static void main(String[] args) throws IOException {
    int folds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    var scores = new ExtractionScores();
    scores.peers.read(TestData.file(ARTICLE_OUTPUTS), "");
    if (args.length > 1) {
      scores.peers.read(Path.of(args[1]), "trafilatura here, ");
    }
    var wcxb = GoldPage.read(TrainMainText.PAGES);
    wcxb.forEach(page -> scores.seen.add(page.domain()));
    scores.articles(GoldPage.read(ARTICLES));
    scores.snippets(GoldPage.read(SNIPPETS));
    scores.outOfFold(wcxb.stream().filter(GoldPage::isAnnotated).toList(), folds);
    scores.table.print(System.out);
  }

  private void articles(List<GoldPage> pages) {
    for (var mode : Mode.all()) {
      var extractor = mode.extractor(BlockClassifier.shipped());
      for (var page : pages) {
        article("Cuvée, " + mode.name(), page, extractor.extract(page.html(), page.url()).text());
      }
    }
    for (var page : pages) {
      peers.of(page.id()).forEach((name, text) -> article(name, page, text));
    }
  }

  private void article(String name, GoldPage page, String text) {
    var score = WordBags.shingles(page.gold(), text);
    table.add("article benchmark", name, ScoreTable.Mean.F1_OF_MEANS, score);
    if (!seen.contains(page.domain())) {
      table.add("article benchmark, other domains", name, ScoreTable.Mean.F1_OF_MEANS, score);
    }
  }

  private void snippets(List<GoldPage> pages) {
    for (var mode : Mode.all()) {
      var extractor = mode.extractor(BlockClassifier.shipped());
      for (var page : pages) {
        snippets("Cuvée, " + mode.name(), page, extractor.extract(page.html(), page.url()).text());
      }
    }
    for (var page : pages) {
      peers.of(page.id()).forEach((name, text) -> snippets(name, page, text));
    }
  }

  private void snippets(String name, GoldPage page, String text) {
    var counts = page.snippets(text);
    table.add("snippets", name, ScoreTable.Mean.OF_COUNTS, counts);
    if (!seen.contains(page.domain())) {
      table.add("snippets, other domains", name, ScoreTable.Mean.OF_COUNTS, counts);
    }
  }

  private void outOfFold(List<GoldPage> pages, int folds) {
    var labelled = pages.stream().map(LabelledPage::of).toList();
    for (var page : labelled) {
      wcxb("best choice of blocks", page.gold(), page.bestText());
    }
    var hash = KeyedHash.of(1, "folds");
    for (int fold = 0; fold < folds; fold++) {
      var train = new ArrayList<LabelledPage>();
      var test = new ArrayList<GoldPage>();
      for (var page : labelled) {
        if ((int) (hash.uniform(page.gold().domain()) * folds) == fold) {
          test.add(page.gold());
        } else {
          train.add(page);
        }
      }
      var classifier = new BlockClassifier(TrainMainText.fit(train));
      for (var mode : Mode.all()) {
        var extractor = mode.extractor(classifier);
        for (var page : test) {
          var text = extractor.extract(page.html(), page.url()).text();
          wcxb("Cuvée out of fold, " + mode.name(), page, text);
        }
      }
    }
    for (var page : pages) {
      peers.of(page.id()).forEach((name, text) -> wcxb(name, page, text));
    }
  }

  private void wcxb(String name, GoldPage page, String text) {
    var score = WordBags.bagOfWords(page.gold(), text);
    table.add("WCXB", name, ScoreTable.Mean.MEAN_F1, score);
    table.add("WCXB " + page.type(), name, ScoreTable.Mean.MEAN_F1, score);
  }

  /** A profile and how it is balanced. */
  private record Mode(Profile profile, Balance balance) {
    static List<Mode> all() {
      var modes = new ArrayList<Mode>();
      for (var profile : List.of(Profile.ARTICLE, Profile.MAIN)) {
        for (var balance : Balance.values()) {
          modes.add(new Mode(profile, balance));
        }
      }
      modes.add(new Mode(Profile.ALL, Balance.BALANCED));
      return modes;
    }

    MainTextExtractor extractor(BlockClassifier classifier) {
      return new MainTextExtractor(profile, classifier, balance.threshold(profile));
    }

    String name() {
      var dial = balance.name().toLowerCase(java.util.Locale.ROOT);
      return profile.label() + (profile == Profile.ALL ? "" : " " + dial);
    }
  }
}
