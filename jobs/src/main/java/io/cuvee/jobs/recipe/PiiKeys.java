package io.cuvee.jobs.recipe;

import io.cuvee.filters.pii.PiiAction;
import io.cuvee.filters.pii.PiiKind;
import io.cuvee.filters.pii.PiiPolicy;
import io.cuvee.jobs.recipe.shape.ChoiceShape;
import io.cuvee.jobs.recipe.shape.Field;
import io.cuvee.jobs.recipe.shape.FlagShape;
import io.cuvee.jobs.recipe.shape.SectionShape;
import io.cuvee.jobs.recipe.shape.Text;
import io.cuvee.jobs.recipe.shape.WordOrSection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The keys of {@code filters.pii}. */
final class PiiKeys {
  private static final ChoiceShape ACTION = ChoiceShape.of("off", "tag", "mask", "drop");

  private PiiKeys() {}

  static Field field() {
    return Field.of(
        "pii",
        new WordOrSection(ACTION, section()),
        "tag",
        "What becomes of personal data and secrets, for all kinds or each: off does not look, tag"
            + " records the places and leaves the text, mask puts something else there, drop drops"
            + " the document. Names and postal addresses are not looked for.");
  }

  private static SectionShape section() {
    var fields = new ArrayList<Field>();
    fields.add(kind(PiiKind.EMAIL, "E-mail addresses outside the reserved domains."));
    fields.add(kind(PiiKind.IP_ADDRESS, "Public IPv4 and IPv6 addresses."));
    fields.add(kind(PiiKind.PHONE, "Phone numbers that are valid in their country."));
    fields.add(kind(PiiKind.IBAN, "International bank account numbers."));
    fields.add(kind(PiiKind.CREDIT_CARD, "Numbers of payment cards."));
    fields.add(kind(PiiKind.NATIONAL_ID, "Identity, tax and insurance numbers of 32 countries."));
    fields.add(kind(PiiKind.API_KEY, "Keys and tokens of services, and what a secret is set to."));
    fields.add(kind(PiiKind.PRIVATE_KEY, "Private keys in PEM."));
    fields.add(
        Field.of(
            "mask-with",
            ChoiceShape.of("placeholder", "surrogate"),
            "placeholder",
            "What a mask is: the kind, as <EMAIL>, or a made-up value of the same form that is the"
                + " same wherever the value stands, and nobody's (reserved domains and ranges, wrong"
                + " check digits)."));
    fields.add(
        Field.of(
            "obfuscated-emails",
            new FlagShape(),
            "false",
            "Whether \"name (at) host dot com\" is an e-mail address too."));
    return new SectionShape(List.copyOf(fields));
  }

  private static Field kind(PiiKind kind, String description) {
    return Field.of(kind.label(), ACTION, "tag", description);
  }

  static PiiPolicy read(Object pii) {
    if (pii instanceof Text word) {
      return PiiPolicy.all(PiiAction.of(word.actual()), false);
    }
    var values = new Values((Map<?, ?>) pii);
    var actions = new EnumMap<PiiKind, PiiAction>(PiiKind.class);
    for (var kind : PiiKind.values()) {
      actions.put(kind, PiiAction.of(values.text(kind.label())));
    }
    return new PiiPolicy(
        actions, values.flag("obfuscated-emails"), values.text("mask-with").equals("surrogate"));
  }
}
