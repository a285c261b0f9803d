package io.cuvee.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentSectionsTest {
  private static final String SENTENCE =
      "The committee met on Monday to discuss the new bridge, which, after years of delay, will at"
          + " last be built across the river near the old mill. ";
  private static final String BODY =
      "<html><head><meta property=og:type content=article></head><body><article><h1>The bridge</h1>"
          + ("<p>" + SENTENCE.repeat(3) + "</p>").repeat(3)
          + "</article>";
  private static final String REPLY =
      "I have lived by this river for thirty years and nobody ever asked me about any bridge.";

  private static String text(String html, boolean comments, Form form) {
    var options = ExtractionOptions.defaults().withComments(comments).in(form);
    return MainTextExtractor.of(options).extract(html, "https://example.org/a").text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div id=comments><h3>1 comment</h3><ol class=commentlist><li class=comment><cite>Bob</cite>"
            + "<p>%s</p><a href=/r>Reply</a></li></ol></div>",
        "<div id=disqus_thread><div><p>%s</p></div></div>",
        "<section><div itemscope itemtype='https://schema.org/Comment'><p>%s</p></div></section>",
      })
  void commentsAreGoneOrComeAfterTheText(String section) {
    var html = BODY + section.replace("%s", REPLY);
    assertThat(text(html, false, Form.TEXT)).endsWith("old mill.").doesNotContain("thirty years");
    assertThat(text(html, true, Form.TEXT)).contains("old mill.\n").endsWith(REPLY);
    assertThat(text(html, true, Form.MARKDOWN)).contains("old mill.\n\n").contains(REPLY);
  }

  @Test
  void repliesOfForumsAreContent() {
    var post = "<div class='message comment'><p>" + SENTENCE.repeat(2) + REPLY + "</p></div>";
    var html =
        "<body itemscope itemtype='https://schema.org/DiscussionForumPosting'><h1>A bridge?</h1>"
            + post
            + "<div class='message comment'><p>I do not agree. "
            + REPLY
            + "</p></div>";
    assertThat(text(html, false, Form.TEXT)).contains("I do not agree.");
  }

  @Test
  void aPageOfCommentsAloneKeepsThem() {
    var html = "<div id=comments>" + ("<p>" + SENTENCE + REPLY + "</p>").repeat(1) + "</div>";
    assertThat(text(html, false, Form.TEXT)).contains(REPLY);
  }
}
