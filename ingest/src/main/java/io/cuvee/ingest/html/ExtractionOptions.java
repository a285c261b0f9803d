package io.cuvee.ingest.html;

import java.io.Serializable;

/**
 * What of a page is taken, and how it is written.
 *
 * @param profile how much of a page counts as its text
 * @param balance the dial between precision and recall
 * @param form plain text or Markdown
 * @param comments whether comment sections are kept; they come after the main text then
 * @param links whether Markdown keeps the addresses of links
 */
public record ExtractionOptions(
    Profile profile, Balance balance, Form form, boolean comments, boolean links)
    implements Serializable {

  /** Main content in balance as plain text, without comments. */
  public static ExtractionOptions defaults() {
    return of(Profile.MAIN);
  }

  /** A profile in balance as plain text, without comments. */
  public static ExtractionOptions of(Profile profile) {
    return new ExtractionOptions(profile, Balance.BALANCED, Form.TEXT, false, false);
  }

  /** The same in another form. */
  public ExtractionOptions in(Form other) {
    return new ExtractionOptions(profile, balance, other, comments, links);
  }

  /** The same with comment sections or without. */
  public ExtractionOptions withComments(boolean kept) {
    return new ExtractionOptions(profile, balance, form, kept, links);
  }

  /** The same with the addresses of links or without. */
  public ExtractionOptions withLinks(boolean kept) {
    return new ExtractionOptions(profile, balance, form, comments, kept);
  }
}
