package io.cuvee.jobs.recipe;

import io.cuvee.filters.safety.WordRule;
import java.io.Serializable;
import java.util.List;

/**
 * Lists of words and addresses that are not wanted.
 *
 * @param words lists of words, by language
 * @param rule how many are too many
 * @param urls lists of addresses, by category
 */
public record SafetySpec(List<ListFile> words, WordRule rule, List<ListFile> urls)
    implements Serializable {
  public SafetySpec {
    words = List.copyOf(words);
    urls = List.copyOf(urls);
  }

  /**
   * A file or folder of lines.
   *
   * @param name language or category; empty where the names of a folder's files tell the languages
   * @param path the file or folder
   */
  public record ListFile(String name, String path) implements Serializable {}
}
