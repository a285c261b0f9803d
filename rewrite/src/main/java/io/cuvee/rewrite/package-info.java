/**
 * LLM rewriting and annotation of code, maths and web text: client, prompts, validators, cache. The
 * stage is optional and has no implementation yet; a recipe that asks for it is refused.
 */
package io.cuvee.rewrite;
