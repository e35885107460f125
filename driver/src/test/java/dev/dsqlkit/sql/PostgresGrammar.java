package dev.dsqlkit.sql;

import com.dylibso.chicory.compiler.InterpreterFallback;
import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.Import;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * PostgreSQL 16's own parser, run as WASM. Not for use by several threads.
 *
 * <p>The one-letter names are those of the pinned release; see its {@code libpg-query.js}.
 */
final class PostgresGrammar {
  private final Instance instance;

  private PostgresGrammar(Instance instance) {
    this.instance = instance;
  }

  static PostgresGrammar load() throws IOException {
    WasmModule module = Parser.parse(GrammarPackage.wasm());
    Instance instance =
        Instance.builder(module)
            .withImportValues(imports(module))
            // Two functions are larger than the JVM lets a method be.
            .withMachineFactory(
                MachineFactoryCompiler.builder(module)
                    .withInterpreterFallback(InterpreterFallback.SILENT)
                    .compile())
            .build();
    instance.export("q").apply();
    return new PostgresGrammar(instance);
  }

  /** The parse tree as JSON, or empty when PostgreSQL has a syntax error to report. */
  Optional<String> parse(String sql) {
    Memory memory = instance.memory();
    byte[] text = (sql + '\0').getBytes(StandardCharsets.UTF_8);
    int query = call("s", text.length);
    memory.write(query, text);
    int result = call("r", query);
    try {
      boolean failed = memory.readInt(result + 8) != 0;
      return failed
          ? Optional.empty()
          : Optional.of(memory.readCString(memory.readInt(result), StandardCharsets.UTF_8));
    } finally {
      instance.export("u").apply(query);
      instance.export("v").apply(result);
    }
  }

  private int call(String export, int argument) {
    return (int) instance.export(export).apply(argument)[0];
  }

  private static ImportValues imports(WasmModule module) {
    ImportValues.Builder imports = ImportValues.builder();
    for (int i = 0; i < module.importSection().importCount(); i++) {
      Import entry = module.importSection().getImport(i);
      if (entry instanceof FunctionImport function) {
        FunctionType type = module.typeSection().getType(function.typeIndex());
        imports.addFunction(
            new HostFunction(entry.module(), entry.name(), type, handle(entry.name(), type)));
      }
    }
    return imports.build();
  }

  private static WasmFunctionHandle handle(String name, FunctionType type) {
    return switch (name) {
      case "i", "a", "o", "h" -> (instance, arguments) -> invoke(instance, type, arguments);
      case "m" ->
          (instance, arguments) -> {
            throw new LongJump();
          };
      case "l", "k", "f", "c", "d", "e", "n" ->
          (instance, arguments) -> new long[type.returns().size()];
      default ->
          (instance, arguments) -> {
            throw new IllegalStateException("the parser aborted in import " + name);
          };
    };
  }

  /** Calls through the function table; a longjmp ends here with the stack as it was. */
  private static long[] invoke(Instance instance, FunctionType type, long[] arguments) {
    long stack = instance.export("z").apply()[0];
    try {
      long[] passed = new long[arguments.length - 1];
      System.arraycopy(arguments, 1, passed, 0, passed.length);
      int function = instance.table(0).requiredRef((int) arguments[0]);
      return instance.getMachine().call(function, passed);
    } catch (LongJump jump) {
      instance.export("y").apply(stack);
      instance.export("x").apply(1, 0);
      return new long[type.returns().size()];
    }
  }

  private static final class LongJump extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LongJump() {
      super(null, null, false, false);
    }
  }
}
