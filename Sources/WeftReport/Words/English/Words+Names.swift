public import WeftModel

extension Words {
  /// The article that may open a name.
  static let article = "the "

  /// A name as it stands inside a sentence, with the article where the name asks for one.
  ///
  /// A name that ends in an ordinary word (London cluster, consultancy team) takes the article, and
  /// so does one that a source writes with it. A name that brings its own keeps it.
  ///
  /// - Parameters:
  ///   - name: The name as the data have it.
  ///   - articled: The words that sources write an article before.
  /// - Returns: The name, its article in lower case.
  public func inSentence(_ name: String, articled: Set<String> = []) -> String {
    if name.lowercased().hasPrefix(Self.article) {
      return Self.article + name.dropFirst(Self.article.count)
    }
    let takesArticle =
      endsInOrdinaryWord(name) || articled.contains(name)
      || (name.contains(" ") && Self.articledNouns.contains { name.hasSuffix(" " + $0) })
    return takesArticle ? Self.article + name : name
  }

  /// Last words of names that English sets the article before.
  private static let articledNouns = [
    "Alliance", "Association", "Board", "Centre", "Committee", "Consortium", "Council", "Forum",
    "Foundation", "Fund", "Group", "Network", "Partnership", "Programme", "Project", "Trust",
  ]

  /// The name of a theme as it stands in a sentence: an ordinary noun where only its first letter
  /// is raised.
  public func theme(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count > 1, let first = words.first, first.dropFirst().allSatisfy(\.isLowercase),
      words.dropFirst().allSatisfy({ $0.first?.isLowercase == true })
    else { return name }
    return name.prefix(1).lowercased() + name.dropFirst()
  }

  private func endsInOrdinaryWord(_ name: String) -> Bool {
    let core = name.prefix { $0 != "(" && $0 != "," }
    let words = core.split(separator: " ")
    guard words.count > 1, let last = words.last else { return false }
    return last.allSatisfy(\.isLetter) && last.first?.isLowercase == true
  }

  /// Whether a name means several things (Community organisers, Phase 1 places), so that its verb
  /// stands in the plural: where it ends in an ordinary word in the plural.
  public func isPlural(_ name: String) -> Bool {
    guard endsInOrdinaryWord(name) else { return false }
    let last = name.prefix { $0 != "(" && $0 != "," }.split(separator: " ").last ?? ""
    return last.hasSuffix("s") && !last.hasSuffix("ss")
  }

  /// Names in a row, those that share their last word told together: the Bolton, Durham and London
  /// clusters.
  func names(_ names: [String], limit: Int = .max) -> String {
    guard names.count > 1, names.count <= limit else { return list(names, limit: limit) }
    for noun in Self.sharedNouns {
      let tail = " " + noun
      guard names.allSatisfy({ $0.hasPrefix(Self.article) && $0.hasSuffix(tail) }) else { continue }
      let cores = names.map { String($0.dropFirst(Self.article.count).dropLast(tail.count)) }
      if cores.allSatisfy({ !$0.isEmpty }) { return "\(Self.article)\(list(cores)) \(noun)s" }
    }
    return list(names)
  }

  private static let sharedNouns = [
    "cluster", "region", "group", "partnership", "network", "area", "team",
  ]

  /// The words, up to eight, that stand behind the article in a text, wherever a name may end there:
  /// `the Hostels Liaison Group has` gives the name of the group, `the London cluster` says nothing
  /// about London.
  static func articled(in text: String) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace)
    var result: [String] = []
    for (place, word) in words.enumerated() where word == "the" || word == "The" {
      var name: [Substring] = []
      for (steps, next) in words[(place + 1)...].prefix(8).enumerated() {
        guard let first = next.first(where: \.isLetter), first.isUppercase || steps > 0 else {
          break
        }
        let bare = next.prefix { $0.isLetter || $0.isNumber || "-'’&".contains($0) }
        guard !bare.isEmpty else { break }
        name.append(bare)
        let after = words[(place + 1)...].dropFirst(steps + 1).first
        // At the end of a quotation one word may be the first half of a noun.
        let ends =
          bare.count < next.count || after.map { smallWords.contains(String($0)) } ?? (steps > 0)
        if ends { result.append(name.joined(separator: " ")) }
        if bare.count < next.count { break }
      }
    }
    return result
  }

  private static let smallWords: Set<String> = [
    "a", "and", "as", "at", "by", "for", "from", "has", "had", "in", "is", "of", "on", "or", "to",
    "was", "were", "which", "who", "with",
  ]
}

/// The names of a network's actors and clusters as they stand in a sentence.
public struct Names: Sendable {
  private let names: [String: String]
  private let titles: [String: String]

  /// Works the names of a network out once.
  ///
  /// - Complexity: O(names + words in quotations).
  public init(_ network: Network, words: Words = Words()) {
    var articled: Set<String> = []
    for citation in network.actors.map(\.citation) + network.clusters.map(\.citation)
      + network.ties.map(\.citation)
    {
      if let evidence = citation.evidence { articled.formUnion(Words.articled(in: evidence)) }
    }
    var names: [String: String] = [:]
    var titles: [String: String] = [:]
    for cluster in network.clusters {
      names[cluster.id] = words.inSentence(cluster.name, articled: articled)
      titles[cluster.id] = cluster.name
    }
    for actor in network.actors {
      names[actor.id] =
        actor.role == .theme
        ? words.theme(actor.name) : words.inSentence(actor.name, articled: articled)
      titles[actor.id] = actor.name
    }
    self.names = names
    self.titles = titles
  }

  /// The name of an actor or cluster inside a sentence; the id where nobody has it.
  public subscript(id: String) -> String { names[id] ?? id }

  /// The name by itself, as in a table or heading.
  public func title(_ id: String) -> String { titles[id] ?? id }
}
