package io.cuvee.jobs.recipe.yaml;

import io.cuvee.core.error.CuveeException;
import io.cuvee.jobs.recipe.yaml.YamlNode.Entry;
import io.cuvee.jobs.recipe.yaml.YamlNode.Kind;
import io.cuvee.jobs.recipe.yaml.YamlNode.Mapping;
import io.cuvee.jobs.recipe.yaml.YamlNode.Scalar;
import io.cuvee.jobs.recipe.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds the tree of one YAML document from the parser's events. Anchors, aliases and tags are
 * refused, so a short file cannot stand for a huge one, and nothing is built but text, numbers,
 * lists and maps.
 */
public final class YamlTree {
  /** How deep lists and maps may nest. */
  static final int MAX_DEPTH = 50;

  private final String origin;
  private final boolean inFile;
  private final Problems problems;
  private final Iterator<Event> events;

  private YamlTree(String origin, boolean inFile, String text, Problems problems) {
    this.origin = origin;
    this.inFile = inFile;
    this.problems = problems;
    var settings =
        LoadSettings.builder().setLabel(origin).setCodePointLimit(text.length() + 1).build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /**
   * Reads a file's text; keys that occur twice go to the problems.
   *
   * @return the document, or nothing if the file holds none
   * @throws CuveeException.WrongUsage if it is not YAML, with line and column
   */
  public static Optional<YamlNode> ofFile(String file, String text, Problems problems) {
    return read(file, true, text, problems);
  }

  /** Reads the value of an option; its nodes all stand at the option. */
  public static Optional<YamlNode> ofOption(String option, String text, Problems problems) {
    return read(option, false, text, problems);
  }

  private static Optional<YamlNode> read(
      String origin, boolean inFile, String text, Problems problems) {
    try {
      return new YamlTree(origin, inFile, text, problems).document();
    } catch (MarkedYamlEngineException e) {
      var place = e.getProblemMark().map(mark -> place(origin, inFile, mark));
      throw wrong(place.orElse(Place.option(origin)), SyntaxWords.of(e, text));
    } catch (YamlEngineException e) {
      throw wrong(Place.option(origin), "not readable as YAML: " + e.getMessage());
    }
  }

  private Optional<YamlNode> document() {
    Optional<YamlNode> root = Optional.empty();
    while (events.hasNext()) {
      var event = events.next();
      if (event.getEventId() == Event.ID.DocumentStart) {
        if (root.isPresent()) {
          throw wrong(at(event), "a second document begins here; a recipe is one document");
        }
        root = Optional.of(node(events.next(), 0));
      }
    }
    return root;
  }

  private YamlNode node(Event event, int depth) {
    refuseAnchorsAndTags(event);
    if (event instanceof ScalarEvent scalar) {
      var kind = scalar.isPlain() ? CoreSchema.kind(scalar.getValue()) : Kind.TEXT;
      return new Scalar(at(event), scalar.getValue(), kind);
    }
    if (depth == MAX_DEPTH) {
      throw wrong(at(event), "nested deeper than " + MAX_DEPTH + " levels");
    }
    return event.getEventId() == Event.ID.SequenceStart
        ? sequence(event, depth)
        : mapping(event, depth);
  }

  private YamlNode sequence(Event start, int depth) {
    var items = new ArrayList<YamlNode>();
    var event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event, depth + 1));
      event = events.next();
    }
    return new Sequence(at(start), items);
  }

  private YamlNode mapping(Event start, int depth) {
    var entries = new LinkedHashMap<String, Entry>();
    var event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      var place = at(event);
      if (!(node(event, depth + 1) instanceof Scalar key)) {
        throw wrong(place, "a key must be a word, not a list or a map");
      }
      var value = node(events.next(), depth + 1);
      var first = entries.putIfAbsent(key.text(), new Entry(place, value));
      if (first != null) {
        var where = inFile ? "; the first is in line " + first.place().line() : "";
        problems.add(place, "key \"" + key.text() + "\" occurs twice" + where);
      }
      event = events.next();
    }
    return new Mapping(at(start), entries);
  }

  private void refuseAnchorsAndTags(Event event) {
    if (event instanceof AliasEvent) {
      throw wrong(at(event), "aliases (*name) are not read here; write the value out");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw wrong(at(event), "anchors (&name) are not read here; write the value out");
    }
    boolean tagged =
        event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
            || event instanceof CollectionStartEvent start && start.getTag().isPresent();
    if (tagged) {
      throw wrong(at(event), "tags (!name) are not read here; write the value without one");
    }
  }

  private Place at(Event event) {
    return event
        .getStartMark()
        .map(mark -> place(origin, inFile, mark))
        .orElse(Place.option(origin));
  }

  private static Place place(String origin, boolean inFile, Mark mark) {
    return inFile
        ? new Place(origin, mark.getLine() + 1, mark.getColumn() + 1)
        : Place.option(origin);
  }

  private static CuveeException wrong(Place place, String sentence) {
    return new CuveeException.WrongUsage(place + ": " + sentence);
  }
}
