package io.cuvee.ingest.rights;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads tdmrep.json (W3C, TDM Reservation Protocol, section "TDM file on the origin server"): an
 * array of rules with {@code location}, {@code tdm-reservation} and {@code tdm-policy}. A rule
 * without its two mandatory properties says nothing; of a broken file counts what stands before the
 * break.
 */
final class TdmRep {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int MAX_RULES = 10_000;

  private TdmRep() {}

  static List<Statement> read(String text) {
    var statements = new ArrayList<Statement>();
    try (var parser = JSON.createParser(text)) {
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        while (parser.nextToken() == JsonToken.START_OBJECT && statements.size() < MAX_RULES) {
          rule(parser, statements);
        }
      }
    } catch (IOException e) {
      // The rules before the break stand.
    }
    return statements;
  }

  private static void rule(JsonParser parser, List<Statement> statements) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    String location = "";
    String reservation = "";
    String policy = "";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      var token = parser.nextToken();
      if (!token.isScalarValue()) {
        parser.skipChildren();
        continue;
      }
      switch (name) {
        case "location" -> location = parser.getText();
        case "tdm-reservation" -> reservation = parser.getText().strip();
        case "tdm-policy" -> policy = parser.getText().strip();
        default -> {}
      }
    }
    if (location.isEmpty() || !(reservation.equals("1") || reservation.equals("0"))) {
      return;
    }
    var pattern = PathPattern.normal(location);
    var context = "location " + location + ", tdm-reservation " + reservation;
    statements.add(
        new Statement(
            "tdm-reservation",
            "",
            pattern,
            reservation,
            line,
            policy.isEmpty() ? context : context + ", tdm-policy " + policy));
    if (!policy.isEmpty()) {
      statements.add(new Statement("tdm-policy", "", pattern, policy, line, context));
    }
  }
}
