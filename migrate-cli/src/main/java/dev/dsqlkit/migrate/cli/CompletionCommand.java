package dev.dsqlkit.migrate.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code dsql completion}: scripts with which shells complete the command line. */
@Command(
    name = "completion",
    description = "Writes a script with which a shell completes dsql's command line.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", "64:wrong usage"},
    footer = {
      "",
      "bash:  source <(dsql completion bash)        in ~/.bashrc",
      "zsh:   source <(dsql completion zsh)         in ~/.zshrc, behind compinit",
      "fish:  dsql completion fish > ~/.config/fish/completions/dsql.fish",
      "pwsh:  dsql completion pwsh | Out-String | Invoke-Expression    in $PROFILE"
    })
final class CompletionCommand implements Callable<Integer> {
  /** A shell that there is a script for. */
  enum Kind {
    BASH,
    ZSH,
    FISH,
    PWSH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @ParentCommand private Dsql dsql = new Dsql(Shell.ofProcess());

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1", paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
  private Kind kind = Kind.BASH;

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    String script =
        switch (kind) {
          case BASH, ZSH -> AutoComplete.bash("dsql", root);
          case FISH -> FishCompletion.of(root.getCommandSpec());
          case PWSH -> PowerShellCompletion.of(root.getCommandSpec());
        };
    dsql.shell().out().print(script);
    return ExitCode.FINE;
  }
}
