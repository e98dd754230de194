import WeftModel

/// Telling from the first names in a JSON file which format it is in.
enum JSONRecognition {
  private struct Found: Error { let format: FileFormat }

  /// The format of a JSON file, as far as the names at its top tell; nil where they do not.
  ///
  /// - Complexity: O(bytes) up to the first telling name.
  static func format(of input: InputFile) -> FileFormat? {
    var ignored: [Diagnostic] = []
    do {
      try JSONParser.read(input, diagnostics: &ignored) { parser in
        guard parser.isNext("{") else {
          return try parser.array { parser in
            guard parser.isNext("{") else { return try parser.skip() }
            try parser.object { key, parser in try recogniseRecord(key, &parser) }
          }
        }
        try parser.object { key, parser in
          switch key {
          case "grants": throw Found(format: .threeSixtyGiving)
          case "contents", "content", "organizations", "services":
            throw Found(format: .openReferral)
          case "nodes", "links", "edges": throw Found(format: .nodeLink)
          case "graphs": throw Found(format: .jsonGraph)
          case "graph" where parser.isNext("{"):
            try parser.object { key, parser in
              if key == "nodes" || key == "edges" { throw Found(format: .jsonGraph) }
              try parser.skip()
            }
          case "elements" where parser.isNext("{"): throw Found(format: .nodeLink)
          default: try recogniseRecord(key, &parser)
          }
        }
      }
    } catch let found as Found {
      return found.format
    } catch {
      return nil
    }
    return nil
  }

  /// Tells a record of a list by names that no other format has.
  private static func recogniseRecord(_ key: String, _ parser: inout JSONParser) throws {
    switch key {
    case "amountAwarded", "fundingOrganization": throw Found(format: .threeSixtyGiving)
    case "parent_organization_id", "organization_identifiers", "service_at_locations",
      "organization", "organization_id", "location_type":
      throw Found(format: .openReferral)
    default: try parser.skip()
    }
  }

  /// Whether a text in lower case begins as a graph in DOT does.
  static func beginsLikeDOT(_ text: Substring) -> Bool {
    var rest = text
    while true {
      rest = rest.drop { $0.isWhitespace }
      if rest.hasPrefix("//") || rest.hasPrefix("#") {
        rest = rest.drop { !$0.isNewline }
      } else if rest.hasPrefix("/*"), let end = rest.firstRange(of: "*/") {
        rest = rest[end.upperBound...]
      } else {
        break
      }
    }
    let words = rest.prefix { $0 != "{" }.split(whereSeparator: \.isWhitespace)
    guard rest.contains("{"), let first = words.first else { return false }
    let word = first == "strict" && words.count > 1 ? words[1] : first
    return word == "graph" || word == "digraph"
  }
}
