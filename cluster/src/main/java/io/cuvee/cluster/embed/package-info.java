/**
 * Sentence encoders in process: a tokenizer, an ONNX graph, pooling, and rounding to float16, one
 * document a call. The runtime is held to one thread a call, so that parallelism is over documents
 * and no sum depends on the number of cores.
 */
package io.cuvee.cluster.embed;
