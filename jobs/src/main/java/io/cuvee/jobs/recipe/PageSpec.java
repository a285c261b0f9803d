package io.cuvee.jobs.recipe;

import java.io.Serializable;

/**
 * What of a page is text, and how it is written. In a source each value may be {@code inherit}.
 *
 * @param profile {@code article}, {@code main} or {@code all}
 * @param balance {@code precision}, {@code balanced} or {@code recall}
 * @param form {@code text} or {@code markdown}
 * @param comments {@code drop} or {@code keep}
 * @param links {@code text} or {@code markdown}
 */
public record PageSpec(String profile, String balance, String form, String comments, String links)
    implements Serializable {
  /** All values as they are in the run. */
  public static PageSpec inherited() {
    var inherit = PageKeys.INHERIT;
    return new PageSpec(inherit, inherit, inherit, inherit, inherit);
  }

  /** These values, and those of the run where they are inherited. */
  public PageSpec or(PageSpec run) {
    return new PageSpec(
        chosen(profile, run.profile),
        chosen(balance, run.balance),
        chosen(form, run.form),
        chosen(comments, run.comments),
        chosen(links, run.links));
  }

  private static String chosen(String own, String run) {
    return own.equals(PageKeys.INHERIT) ? run : own;
  }
}
