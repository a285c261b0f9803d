package io.cuvee.ingest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cuvee.core.document.LicenceEvidence;
import io.cuvee.ingest.html.TestData;
import io.cuvee.ingest.markup.Markup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The 159 pages with a licence label read by hand: whatever decides later must find the right sign
 * among the evidence. Traps are not judged here; evidence does not decide.
 */
class LicenceGoldTest {
  @Test
  void findsTheSignsThatReadersFound() throws IOException {
    var mapper = new ObjectMapper();
    int known = 0;
    var missed = new ArrayList<String>();
    try (var lines = TestData.lines("licence/pages_gold.jsonl.gz")) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var row = mapper.readTree(line);
        var gold = row.get("gold").asText();
        if (gold.startsWith("cc-by") && !gold.contains("-or-")
            || gold.equals("opt-out")
            || gold.equals("all-rights-reserved")) {
          known++;
          var found = LicenceEvidenceFinder.inHtml(Markup.parse(row.get("html").asText()), "");
          if (!has(found, gold)) {
            missed.add(row.get("id").asText() + " " + gold + " " + found);
          }
        }
      }
    }
    assertThat(known).isEqualTo(102);
    assertThat(missed).as(String.join("\n", missed)).hasSizeLessThanOrEqualTo(3);
  }

  private static boolean has(List<LicenceEvidence> found, String gold) {
    for (var evidence : found) {
      var value = evidence.value().toLowerCase(Locale.ROOT);
      boolean optOut = value.startsWith("noai") || value.equals("tdm-reservation:1");
      if (gold.equals("opt-out") ? optOut : value.equals(gold) || value.contains(path(gold))) {
        return true;
      }
    }
    return false;
  }

  /** cc-by-nc-sa-3.0-de as in creativecommons.org/licenses/by-nc-sa/3.0/de. */
  private static String path(String gold) {
    var parts = gold.substring(3).split("-(?=[0-9])");
    return parts.length == 2 ? parts[0] + '/' + parts[1].replaceFirst("-.*", "") : "\0";
  }
}
