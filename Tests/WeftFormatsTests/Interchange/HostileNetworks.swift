import Foundation
import OrderedCollections
import WeftModel
import WeftTestSupport

/// Random networks whose texts are as awkward as files allow.
struct HostileNetworks {
  /// What the texts are made of.
  enum Alphabet {
    /// Everything but characters that XML cannot hold.
    case anything
    /// Everything a C string or a JSON text can hold, control characters included.
    case withControls
    /// One line, without control characters.
    case oneLine
  }

  var generator: SeededGenerator
  let alphabet: Alphabet

  init(seed: UInt64, _ alphabet: Alphabet = .anything) {
    generator = SeededGenerator(seed: seed)
    self.alphabet = alphabet
  }

  private static let pieces = [
    "Asha", "a b", "\"", "'", "\\", "&amp;", "<b>", ">", "]]>", "_", "-", "--", ";", ",", "=", "1",
    "مركز", "\u{202E}rtl\u{202C}", "👩‍👩‍👧", "é", "e\u{301}", "Ω", "%", "#", "@", "|", "{", "}", "[",
    "]",
    "(", ")", "*", "/*", "//", "->", "\\N", "\\n", "=1+1", "!", "\u{A0}", "\u{FEFF}x", "digraph",
    "*Vertices", "null", "0", "\u{2028}",
  ]

  mutating func text() -> String {
    var pool = Self.pieces
    if alphabet != .oneLine { pool += ["\n", "\t", "\r\n", "\r"] }
    if alphabet == .withControls { pool += ["\u{1}", "\u{8}", "\u{1B}[31m", "\u{7F}", "\u{85}"] }
    let count = Int.random(in: 1...4, using: &generator)
    let parts = (0..<count).map { _ in pool.randomElement(using: &generator) ?? "x" }
    // Cells never begin or end with white space, so that only the middle is at stake.
    return "x" + parts.joined() + "y"
  }

  private mutating func maybe() -> String? {
    Bool.random(using: &generator) ? text() : nil
  }

  private mutating func period() -> Period {
    let dates =
      ["2010", "2010-07", "2010-07-01", "2019-12-31"].map { PartialDate($0) } + [nil, nil]
    return Period(
      since: dates.randomElement(using: &generator) ?? nil,
      until: dates.randomElement(using: &generator) ?? nil)
  }

  private mutating func extra() -> [(String, String)] {
    var result: [(String, String)] = []
    if Bool.random(using: &generator) { result.append(("colour", text())) }
    if Bool.random(using: &generator) { result.append(("Score & \"rank\"", "12.5")) }
    if Bool.random(using: &generator) { result.append(("number", "007")) }
    return result
  }

  mutating func network(hasClusters: Bool = true) -> Network {
    var network = Network()
    network.metadata.title = text()
    network.metadata.name = "a-name"
    network.metadata.description = text()
    network.metadata.keywords = [text(), text()]
    network.metadata.references = [.init(title: text(), path: "http://example.org/?a=1&b=2")]
    network.metadata.licences = [.init(name: "CC0-1.0", title: text())]
    network.metadata.extra = ["version": "\"1.0\""]
    network.sources = (0..<2).map { place in
      var source = Source(id: "s\(place)", title: text(), author: maybe())
      source.date = PartialDate("2011-03")
      source.extra["shelf"] = maybe()
      return source
    }
    let roles: [Role] = [.partner, .funder, .secondTier, "something-else"]
    for place in 0..<Int.random(in: 2...6, using: &generator) {
      var actor = Actor(id: "a\(place)" + text(), name: text())
      actor.role = roles.randomElement(using: &generator) ?? .partner
      actor.also = Bool.random(using: &generator) ? [.host, .asset] : []
      actor.shortName = maybe()
      actor.aliases = Bool.random(using: &generator) ? [text(), text()] : []
      actor.sector = maybe()
      actor.note = maybe()
      actor.orgID = maybe()
      actor.citation = Citation(
        source: Bool.random(using: &generator) ? "s0" : nil, evidence: maybe())
      for (name, value) in extra() { actor.extra[name] = value }
      network.actors.append(actor)
    }
    for place in 0..<(hasClusters ? Int.random(in: 0...2, using: &generator) : 0) {
      var cluster = Cluster(id: "c\(place)" + text(), name: text())
      cluster.meets = Bool.random(using: &generator)
      cluster.size = Bool.random(using: &generator) ? 12 : nil
      cluster.period = period()
      cluster.place = maybe()
      network.clusters.append(cluster)
      for actor in network.actors where Bool.random(using: &generator) {
        network.memberships.append(
          Membership(cluster: cluster.id, actor: actor.id, role: maybe(), period: period()))
      }
    }
    let ends = network.actors.map(\.id) + network.clusters.map(\.id)
    let kinds: [TieKind] = ["funds", "partners", "supports", "refers", "something-else"]
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      var tie = Tie(
        from: ends.randomElement(using: &generator) ?? "",
        to: ends.randomElement(using: &generator) ?? "",
        kind: kinds.randomElement(using: &generator) ?? "funds")
      tie.weight = [nil, 1, 0.1, 1e-9, 3].randomElement(using: &generator) ?? nil
      if Bool.random(using: &generator) {
        tie.amount = Amount(
          value: Decimal(Int.random(in: 0...1_000_000, using: &generator)) / 100, currency: "GBP",
          basis: .approximate)
      }
      tie.period = period()
      tie.basis = [nil, .stated, .implied].randomElement(using: &generator) ?? nil
      tie.reportedBy = maybe()
      tie.note = maybe()
      tie.citation = Citation(source: maybe() == nil ? nil : "s1", evidence: maybe())
      for (name, value) in extra() { tie.extra[name] = value }
      network.ties.append(tie)
    }
    return network.canonical()
  }
}
