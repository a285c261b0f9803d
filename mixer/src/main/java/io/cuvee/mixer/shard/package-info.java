/**
 * Shards: the Parquet files that trainers read, the manifest that describes them, and the check of
 * one against the other. {@code docs/shards.md} is the specification. Writing starts at {@link
 * io.cuvee.mixer.shard.ShardWriter}, reading at {@link io.cuvee.mixer.shard.Manifest}. The only
 * package of the mixer that knows Parquet.
 */
package io.cuvee.mixer.shard;
