package io.cuvee.jobs.recipe.shape;

import io.cuvee.jobs.recipe.yaml.Place;
import io.cuvee.jobs.recipe.yaml.Problems;
import io.cuvee.jobs.recipe.yaml.YamlNode;
import io.cuvee.jobs.recipe.yaml.YamlNode.Kind;
import io.cuvee.jobs.recipe.yaml.YamlNode.Scalar;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What reading one recipe needs: the environment, and somewhere to put problems and places. */
public final class Reading {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(\\$)?\\{([A-Za-z_][A-Za-z0-9_]*)\\}");

  private final Map<String, String> environment;
  private final Problems problems;
  private final Map<String, Place> places = new HashMap<>();

  /** A reading with the environment's variables by name. */
  public Reading(Map<String, String> environment, Problems problems) {
    this.environment = Map.copyOf(environment);
    this.problems = problems;
  }

  /** Where the value of this path was written; null if it was not. */
  public Place placeOf(String path) {
    return places.get(path);
  }

  /** Notes a problem at a place. */
  public void problem(Place place, String sentence) {
    problems.add(place, sentence);
  }

  void remember(String path, Place place) {
    places.put(path, place);
  }

  /** Notes that a value is not what its shape takes. */
  Object refuse(YamlNode node, String path, String words) {
    return refuse(node, path, words, "");
  }

  /** The same, with a question at the end. */
  Object refuse(YamlNode node, String path, String words, String question) {
    problems.add(node.place(), path + " must be " + words + ", not " + node.words() + question);
    return null;
  }

  /**
   * The text of a scalar with {@code ${NAME}} replaced from the environment ({@code $${NAME}}
   * stands for {@code ${NAME}} itself).
   *
   * @return null, with a problem noted, if a variable is not set
   */
  Text text(Scalar scalar) {
    if (scalar.kind() != Kind.TEXT || !scalar.text().contains("${")) {
      return new Text(scalar.text(), scalar.text());
    }
    var matcher = VARIABLE.matcher(scalar.text());
    var actual = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      actual.append(scalar.text(), from, matcher.start());
      from = matcher.end();
      var value = matcher.group(1) == null ? environment.get(matcher.group(2)) : null;
      if (matcher.group(1) != null) {
        actual.append(matcher.group().substring(1));
      } else if (value == null) {
        problems.add(
            scalar.place(),
            "the environment has no variable " + matcher.group(2) + "; set it, or write the value");
        return null;
      } else {
        actual.append(value);
      }
    }
    actual.append(scalar.text(), from, scalar.text().length());
    return new Text(scalar.text(), actual.toString());
  }
}
