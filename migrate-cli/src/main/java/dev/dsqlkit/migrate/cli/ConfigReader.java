package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.migrate.cli.ConfigFile.Entry;
import dev.dsqlkit.migrate.cli.ConfigFile.Section;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a dsql.yml as texts with their lines; no message shows a value, which may be a secret. */
final class ConfigReader {
  private final Path file;
  private final String shown;

  ConfigReader(Path file, String shown) {
    this.file = file;
    this.shown = shown;
  }

  private record Pair(String key, int line, Node value) {}

  ConfigFile read() {
    Map<String, Entry> options = new LinkedHashMap<>();
    Map<String, Section> commands = new LinkedHashMap<>();
    Optional<Node> root = compose();
    if (root.isPresent()) {
      for (Pair pair : pairs(root.get())) {
        if (pair.value() instanceof MappingNode) {
          commands.put(pair.key(), section(pair));
        } else {
          options.put(pair.key(), entry(pair));
        }
      }
    }
    return new ConfigFile(Optional.of(file), shown, options, commands);
  }

  private Section section(Pair command) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    pairs(command.value()).forEach(pair -> entries.put(pair.key(), entry(pair)));
    return new Section(entries, command.line());
  }

  private Optional<Node> compose() {
    try {
      return new Compose(LoadSettings.builder().build()).composeString(Files.readString(file));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw wrong(line, "this is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw wrong(1, "this is not YAML");
    } catch (CharacterCodingException e) {
      throw wrong(1, "this is not UTF-8");
    } catch (IOException e) {
      throw new CommandException(ExitCode.ERROR, Trouble.ofFile(e));
    }
  }

  private List<Pair> pairs(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(line(node), "expected are lines such as \"level: 2026-10\"");
    }
    List<Pair> pairs = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (NodeTuple pair : mapping.getValue()) {
      if (!(pair.getKeyNode() instanceof ScalarNode key)) {
        throw wrong(line(pair.getKeyNode()), "a key must be a word");
      }
      if (!keys.add(key.getValue())) {
        throw wrong(line(key), key.getValue() + " is there twice");
      }
      pairs.add(new Pair(key.getValue(), line(key), pair.getValueNode()));
    }
    return pairs;
  }

  private Entry entry(Pair pair) {
    if (pair.value() instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
      return new Entry(List.of(scalar.getValue()), pair.line());
    }
    if (pair.value() instanceof SequenceNode list && !list.getValue().isEmpty()) {
      return new Entry(
          list.getValue().stream().map(item -> word(pair.key(), item)).toList(), pair.line());
    }
    throw wrong(pair.line(), pair.key() + " has no value");
  }

  private String word(String key, Node item) {
    if (item instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw wrong(line(item), key + " must be a list of words");
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private CommandException wrong(int line, String what) {
    return new CommandException(ExitCode.USAGE, shown + ":" + line + ": " + what);
  }
}
