/** Interfaces of models that more than one module uses. */
package io.cuvee.core.model;
