package io.cuvee.ingest.html.math;

/** The attributes of the element that a parser is at. */
@FunctionalInterface
public interface AttributeSource {
  /** No attributes at all. */
  AttributeSource NONE = name -> "";

  /** The value of an attribute by its lower-case name; empty if there is none. */
  String attribute(String name);

  /** Whether the attribute is there, with a value or without. */
  default boolean has(String name) {
    return !attribute(name).isEmpty();
  }

  /** Whether an attribute's value contains a text, given in lower case, in whatever case. */
  default boolean contains(String name, String wanted) {
    return attribute(name).toLowerCase(java.util.Locale.ROOT).contains(wanted);
  }
}
