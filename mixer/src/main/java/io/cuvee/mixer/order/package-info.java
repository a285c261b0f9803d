/**
 * Where each sequence of each domain stands in the whole: an interleaving that keeps the mixture in
 * every prefix. {@link io.cuvee.mixer.order.SequenceOrder} is for training; validation numbers its
 * sequences one domain after another.
 */
package io.cuvee.mixer.order;
