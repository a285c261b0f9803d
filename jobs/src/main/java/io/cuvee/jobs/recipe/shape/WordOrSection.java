package io.cuvee.jobs.recipe.shape;

import io.cuvee.jobs.recipe.yaml.YamlNode;
import io.cuvee.jobs.recipe.yaml.YamlNode.Mapping;
import java.util.List;
import java.util.Map;

/**
 * Either one of a few words or a section that says more.
 *
 * @param word the short form
 * @param section the long form
 */
public record WordOrSection(ChoiceShape word, SectionShape section) implements Shape {
  @Override
  public Object read(YamlNode node, Reading reading, String path) {
    if (node instanceof Mapping) {
      return section.read(node, reading, path);
    }
    return node.fold(
        scalar ->
            word.choices().contains(scalar.text())
                ? word.read(node, reading, path)
                : reading.refuse(
                    node, path, words(), Names.question(scalar.text(), word.choices())),
        sequence -> reading.refuse(node, path, words()),
        mapping -> reading.refuse(node, path, words()));
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("anyOf", List.of(word.schema(), section.schema()));
  }

  @Override
  public String words() {
    var keys = section.fields().stream().map(Field::name).toList();
    return String.join(" or ", word.choices()) + ", or a map of " + String.join(", ", keys);
  }
}
