/**
 * From signs of a licence to a decision: what each sign claims, how much it can be trusted, and
 * which claim holds. Tables beside the classes name the licences; a mention is not a grant,
 * conflicts go to the more restrictive side, and opt-outs win.
 */
package io.cuvee.filters.licence;
