import OrderedCollections

/// Numbers as text formats write them.
enum PlainNumber {
  /// A finite number, or nil.
  static func double(_ text: String) -> Double? {
    guard CellProblems.isPlainNumber(text), let number = Double(text), number.isFinite else {
      return nil
    }
    return number
  }
}

/// Labels for formats in which a label is all there is of a node: one line, no quotation marks,
/// each used once.
struct PlainLabels {
  private(set) var labels: [String: String] = [:]
  /// How many names had characters that a label cannot hold.
  private(set) var changed = 0
  /// How many names are used more than once, so that ids were added to them.
  private(set) var repeated = 0

  /// Makes a label for each node.
  ///
  /// - Parameters:
  ///   - nodes: The nodes.
  ///   - quote: What stands for a quotation mark.
  init(_ nodes: [AttributedGraph.Node], quote: String = "'") {
    var counts: [String: Int] = [:]
    let names = nodes.map { node in
      let name = node.attributes["label"] ?? node.id
      let held = quote == "'" ? name : name.replacing("\"", with: quote)
      let plain = Self.plain(held)
      if plain != held { changed += 1 }
      counts[plain, default: 0] += 1
      return plain
    }
    var taken: Set<String> = []
    for (node, name) in zip(nodes, names) {
      var label = name
      if counts[name, default: 0] > 1 {
        repeated += 1
        label = "\(name) (\(Self.plain(node.id)))"
      }
      while !taken.insert(label).inserted { label += "'" }
      labels[node.id] = label
    }
  }

  /// A text in one line, with `'` for quotation marks and without control characters.
  static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result.append("'")
      case "\n", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}", "\u{B}", "\u{C}": result.append(" ")
      case _ where scalar.properties.generalCategory == .control: break
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Export {
  /// Tells what of a network does not fit into bare labels and values.
  mutating func loseAllBut(_ kept: Set<String>, labels: PlainLabels) {
    keepGraphAttributes([])
    let ids = graph.nodes.count { labels.labels[$0.id] != $0.id }
    if ids > 0 { lose("ids beside names (\(ids) nodes); names stand for them") }
    let lost =
      AttributedGraph.names((graph.nodes.map(\.attributes))).subtracting(kept.union(["label"]))
    if !lost.isEmpty {
      lose("these columns of actors and clusters: \(lost.joined(separator: ", "))")
    }
    let ties = AttributedGraph.names(graph.edges.map(\.attributes)).subtracting(kept)
    if !ties.isEmpty { lose("these columns of ties and members: \(ties.joined(separator: ", "))") }
    if labels.changed > 0 {
      lose("quotation marks, line ends and control characters in names (\(labels.changed) names)")
    }
    if labels.repeated > 0 {
      lose("names that are used twice (\(labels.repeated)); their ids were added")
    }
  }
}
