/**
 * Personal data and secrets in texts: e-mail addresses, public IP addresses, phone numbers, bank
 * accounts, cards, national ids, API keys and private keys. One pass finds them, what follows tags,
 * masks or drops. Names and postal addresses are not looked for.
 */
package io.cuvee.filters.pii;
