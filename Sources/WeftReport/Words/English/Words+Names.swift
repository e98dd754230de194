public import WeftModel

extension Words {
  /// The article that may open a name.
  static let article = "the "

  /// Whether an article opens a name, so that its first letter is raised at the start of a
  /// sentence.
  static func isArticled(_ name: String) -> Bool {
    name.hasPrefix(article)
      || name.hasSuffix(unnamed) && (name.hasPrefix("a ") || name.hasPrefix("an "))
  }

  /// What marks a body that a source tells of without its name.
  static let unnamed = "(not named)"

  /// A name as it stands inside a sentence, with the article where the name asks for one.
  ///
  /// A name that ends in an ordinary word (London cluster, consultancy team) takes the article, and
  /// so does one that a source writes with it. A name that brings its own keeps it.
  ///
  /// A body that a source does not name (Local authority in Durham (not named)) stands with "a" or
  /// "an" where an ordinary word opens it.
  ///
  /// - Parameters:
  ///   - name: The name as the data have it.
  ///   - articled: The words that sources write an article before.
  ///   - ordinary: The words that the data write with a small letter.
  /// - Returns: The name, its article in lower case.
  public func inSentence(
    _ name: String, articled: Set<String> = [], ordinary: Set<String> = []
  ) -> String {
    if name.hasSuffix(Self.unnamed), opensOrdinarily(name, ordinary) {
      let lowered = name.prefix(1).lowercased() + name.dropFirst()
      return ("aeiou".contains(lowered.first ?? " ") ? "an " : "a ") + lowered
    }
    if name.lowercased().hasPrefix(Self.article) {
      return Self.article + name.dropFirst(Self.article.count)
    }
    let takesArticle =
      endsInOrdinaryWord(name) && !opensPossessively(name) || articled.contains(name)
      || (name.contains(" ") && Self.articledNouns.contains { name.hasSuffix(" " + $0) })
      || opensWithOffice(name)
    return takesArticle ? Self.article + name : name
  }

  /// Last words of names that English sets the article before.
  private static let articledNouns = [
    "Alliance", "Association", "Board", "Centre", "Committee", "Consortium", "Council", "Forum",
    "Foundation", "Fund", "Group", "Network", "Partnership", "Programme", "Project", "Trust",
  ]

  /// Whether a name opens with what kind of office it is: Department for Education.
  private func opensWithOffice(_ name: String) -> Bool {
    let words = name.split(separator: " ", maxSplits: 2)
    guard words.count == 3, words[1] == "for" || words[1] == "of" else { return false }
    return Self.offices.contains(String(words[0]))
  }

  /// First words of names that English sets the article before where "for" or "of" follows.
  private static let offices: Set<String> = [
    "Association", "Bank", "Board", "Centre", "Council", "Department", "Federation", "Institute",
    "Ministry", "Office", "Society", "University",
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

  /// The name of a cluster as it stands in a sentence: described rather than named (Hosts and
  /// employers) where only its first letter is raised and the data write that word small.
  public func cluster(
    _ name: String, articled: Set<String> = [], ordinary: Set<String> = []
  ) -> String {
    inSentence(opensOrdinarily(name, ordinary) ? theme(name) : name, articled: articled)
  }

  /// Whether the first word of a name is one that the data write with a small letter elsewhere.
  private func opensOrdinarily(_ name: String, _ ordinary: Set<String>) -> Bool {
    ordinary.contains(String(name.prefix { $0.isLetter }.lowercased()))
  }

  /// The words of a text that open with a small letter.
  static func ordinary(in text: String) -> [String] {
    text.split { !$0.isLetter }.filter { $0.first?.isLowercase == true }.map(String.init)
  }

  private func endsInOrdinaryWord(_ name: String) -> Bool {
    let core = name.prefix { $0 != "(" && $0 != "," }
    let words = core.split(separator: " ")
    guard words.count > 1, let last = words.last else { return false }
    return last.allSatisfy(\.isLetter) && last.first?.isLowercase == true
  }

  /// Whether a name opens with whose it is (Clarion Futures' Communities team).
  private func opensPossessively(_ name: String) -> Bool {
    ["' ", "’ ", "'s ", "’s "].contains { name.contains($0) }
  }

  /// Whether a name means several things (Community organisers, Phase 1 places), so that its verb
  /// stands in the plural: where it ends in an ordinary word in the plural.
  public func isPlural(_ name: String) -> Bool {
    let core = name.prefix { $0 != "(" && $0 != "," }.split(separator: " ")
    guard let last = core.last, core.count > 1 else { return false }
    if Self.people.contains(last.lowercased()) { return !core.contains("of") }
    return endsInOrdinaryWord(name) && last.hasSuffix("s") && !last.hasSuffix("ss")
  }

  /// Last words of names that mean people, so that the name stands in the plural even in capitals.
  private static let people: Set<String> = [
    "ambassadors", "champions", "facilitators", "officers", "organisers", "volunteers", "workers",
  ]

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
    var ordinary: Set<String> = []
    for citation in network.actors.map(\.citation) + network.clusters.map(\.citation)
      + network.ties.map(\.citation)
    {
      guard let evidence = citation.evidence else { continue }
      articled.formUnion(Words.articled(in: evidence))
      ordinary.formUnion(Words.ordinary(in: evidence))
    }
    for note in network.actors.map(\.note) + network.ties.map(\.note) {
      if let note { ordinary.formUnion(Words.ordinary(in: note)) }
    }
    var names: [String: String] = [:]
    var titles: [String: String] = [:]
    for cluster in network.clusters {
      names[cluster.id] = words.cluster(cluster.name, articled: articled, ordinary: ordinary)
      titles[cluster.id] = cluster.name
    }
    for actor in network.actors {
      names[actor.id] =
        actor.role == .theme
        ? words.theme(actor.name)
        : words.inSentence(actor.name, articled: articled, ordinary: ordinary)
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
