package io.cuvee.jobs.recipe;

import io.cuvee.core.error.CuveeException;
import io.cuvee.jobs.recipe.shape.MapShape;
import io.cuvee.jobs.recipe.shape.SectionShape;
import io.cuvee.jobs.recipe.shape.Shape;
import io.cuvee.jobs.recipe.yaml.Place;
import io.cuvee.jobs.recipe.yaml.Problems;
import io.cuvee.jobs.recipe.yaml.YamlNode;
import io.cuvee.jobs.recipe.yaml.YamlNode.Entry;
import io.cuvee.jobs.recipe.yaml.YamlNode.Kind;
import io.cuvee.jobs.recipe.yaml.YamlNode.Mapping;
import io.cuvee.jobs.recipe.yaml.YamlNode.Scalar;
import io.cuvee.jobs.recipe.yaml.YamlNode.Sequence;
import io.cuvee.jobs.recipe.yaml.YamlTree;

/** Puts {@code --set a.b=value} into a recipe's tree before it is checked. */
final class SetOption {
  private final Place place;
  private final YamlNode value;

  private SetOption(Place place, YamlNode value) {
    this.place = place;
    this.value = value;
  }

  /** Changes the tree; values are YAML, so lists may be written as {@code [1, 2]}. */
  static void apply(String option, Mapping root, SectionShape shape, Problems problems) {
    int equals = option.indexOf('=');
    if (equals <= 0) {
      throw new CuveeException.WrongUsage(
          "--set " + option + ": write it as key=value, as in --set shards.sequence-length=1024");
    }
    var path = option.substring(0, equals);
    // Only the key is told in messages: the value may be a secret.
    var place = Place.option("--set " + path);
    var value =
        YamlTree.ofOption(place.origin(), option.substring(equals + 1), problems)
            .orElse(new Scalar(place, "", Kind.NULL));
    new SetOption(place, value).put(root, shape, path);
  }

  /** Goes down the path, making maps where there are none, and puts the value at its end. */
  private YamlNode put(YamlNode node, Shape shape, String path) {
    if (path.isEmpty()) {
      return value;
    }
    if (node instanceof Sequence sequence) {
      return putItem(sequence, path);
    }
    // A free map's keys may hold dots themselves, as Spark's do.
    int dot = shape instanceof MapShape ? -1 : path.indexOf('.');
    var key = dot < 0 ? path : path.substring(0, dot);
    var rest = dot < 0 ? "" : path.substring(dot + 1);
    var mapping = node instanceof Mapping map ? map : Mapping.empty(place);
    var old = mapping.entries().get(key);
    var inner =
        shape instanceof SectionShape section
            ? section.field(key).map(field -> field.shape()).orElse(null)
            : null;
    var next = put(old == null ? new Scalar(place, "", Kind.NULL) : old.value(), inner, rest);
    mapping.entries().put(key, new Entry(place, next));
    return mapping;
  }

  private YamlNode putItem(Sequence sequence, String path) {
    int dot = path.indexOf('.');
    var number = dot < 0 ? path : path.substring(0, dot);
    int size = sequence.items().size();
    if (!number.matches("[0-9]{1,6}") || Integer.parseInt(number) >= size) {
      throw new CuveeException.WrongUsage(
          place + ": here stands a list; name an item by its number, 0 to " + (size - 1));
    }
    int index = Integer.parseInt(number);
    var next = put(sequence.items().get(index), null, dot < 0 ? "" : path.substring(dot + 1));
    sequence.items().set(index, next);
    return sequence;
  }
}
