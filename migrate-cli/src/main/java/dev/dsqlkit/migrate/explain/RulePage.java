package dev.dsqlkit.migrate.explain;

import dev.dsqlkit.migrate.explain.Topic.Examples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What docs/rules.md, which is in the jar, says beyond the rules' own facts. */
final class RulePage {
  private static final String REFUSED = "-- refused\n";
  private static final String ACCEPTED = "-- accepted\n";

  private RulePage() {}

  /** A rule's section. */
  record Section(String chapter, Examples examples) {}

  /** The sections by the ids of their rules. */
  static Map<String, Section> sections() {
    Map<String, Section> sections = new HashMap<>();
    List<String> chapters = Resource.parts("rules.md", "## ");
    for (String chapter : chapters) {
      String title = Resource.firstLine(chapter);
      for (String section : Resource.parts(chapter, "### ", 1)) {
        sections.put(Resource.firstLine(section), new Section(title, examples(section)));
      }
    }
    return sections;
  }

  private static Examples examples(String section) {
    int refused = section.indexOf(REFUSED) + REFUSED.length();
    int accepted = section.indexOf(ACCEPTED, refused);
    int end = section.indexOf("```", accepted);
    return new Examples(
        section.substring(refused, accepted).strip(),
        section.substring(accepted + ACCEPTED.length(), end).strip());
  }
}
