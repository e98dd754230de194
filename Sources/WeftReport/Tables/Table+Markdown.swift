extension Table {
  /// The table in Markdown, under its title as a heading of the level given.
  public func markdown(level: Int = 2) -> String {
    var result = String(repeating: "#", count: level) + " " + Markdown.escaped(title) + "\n\n"
    guard !rows.isEmpty else { return result + "None.\n" }
    result += "| " + columns.map { Markdown.escaped($0.heading) }.joined(separator: " | ") + " |\n"
    let rules = columns.indices.map { column in
      rows.contains { $0[column].isNumeric } ? "--:" : "---"
    }
    result += "|" + rules.joined(separator: "|") + "|\n"
    for row in rows {
      result += "| " + row.map { Markdown.escaped($0.display) }.joined(separator: " | ") + " |\n"
    }
    return result
  }
}

/// Text made fit for Markdown.
public enum Markdown {
  /// The text with every mark that Markdown or HTML would act on made harmless, on one line.
  public static func escaped(_ text: String) -> String {
    var result = ""
    for character in Markup.visible(text) {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#": result += "\\\(character)"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case _ where character.isNewline: result += " "
      default: result.append(character)
      }
    }
    return result
  }
}
