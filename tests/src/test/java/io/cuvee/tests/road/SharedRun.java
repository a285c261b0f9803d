package io.cuvee.tests.road;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the program and one undisturbed run to the tests: made once for all classes. */
final class SharedRun implements BeforeAllCallback, ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(SharedRun.class);

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    var program = Program.ofBuild();
    store(context).computeIfAbsent(Program.class, key -> program, Program.class);
    store(context).computeIfAbsent(UndisturbedRun.class, key -> make(program));
  }

  private static UndisturbedRun make(Program program) {
    try {
      return UndisturbedRun.make(program);
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException("The undisturbed run failed", e);
    }
  }

  /** The store of the whole test plan: what is in it is closed at the end. */
  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getRoot().getStore(NAMESPACE);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == Program.class || type == UndisturbedRun.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return store(context).get(parameter.getParameter().getType());
  }
}
