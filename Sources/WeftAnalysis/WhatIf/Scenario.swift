import Foundation

/// What might happen to a network: bodies leave, ties end, funding tapers, bodies merge, ties are
/// added, in any combination.
///
/// A scenario can be saved and run again; as JSON it reads
///
/// ```json
/// {
///   "title": "After the programme",
///   "without": ["imkaan"],
///   "withoutTies": [{"from": "a", "kind": "supports", "to": "b"}],
///   "endFunding": ["clg"],
///   "taper": {"clarion-futures": 0.7},
///   "merge": [{"keep": "dta", "absorb": "bassac"}],
///   "add": [{"from": "a", "kind": "shares-with", "to": "b"}]
/// }
/// ```
///
/// where every key may be left out. Parts act in the order merge, add, taper, end funding, without
/// ties, without.
public struct Scenario: Sendable, Hashable {
  /// A tie by its ends and kind.
  public struct TieReference: Sendable, Hashable, Codable {
    /// The id of the actor or cluster it leads from.
    public var from: String
    /// What it is; nil for any kind, where a tie is taken away.
    public var kind: String?
    /// The id of the actor or cluster it leads to.
    public var to: String

    /// Makes a reference.
    public init(from: String, kind: String? = nil, to: String) {
      self.from = from
      self.kind = kind
      self.to = to
    }
  }

  /// Two bodies that become one.
  public struct Merger: Sendable, Hashable, Codable {
    /// The id of the actor that goes on.
    public var keep: String
    /// The id of the actor that is absorbed.
    public var absorb: String

    /// Makes a merger.
    public init(keep: String, absorb: String) {
      self.keep = keep
      self.absorb = absorb
    }
  }

  /// What it is called.
  public var title: String?
  /// Actors or clusters that leave with all their ties, by id.
  public var without: [String]
  /// Ties that end.
  public var withoutTies: [TieReference]
  /// Funders all of whose funding ends, by id.
  public var endFunding: [String]
  /// Funders whose funding falls to a share of what it is, 0 to 1, by id: .7 leaves 70 %.
  public var taper: [String: Double]
  /// Bodies that merge.
  public var merge: [Merger]
  /// Ties that are added.
  public var add: [TieReference]

  /// Makes a scenario.
  public init(
    title: String? = nil, without: [String] = [], withoutTies: [TieReference] = [],
    endFunding: [String] = [], taper: [String: Double] = [:], merge: [Merger] = [],
    add: [TieReference] = []
  ) {
    self.title = title
    self.without = without
    self.withoutTies = withoutTies
    self.endFunding = endFunding
    self.taper = taper
    self.merge = merge
    self.add = add
  }

  /// Whether nothing happens in it.
  public var isEmpty: Bool {
    without.isEmpty && withoutTies.isEmpty && endFunding.isEmpty && taper.isEmpty && merge.isEmpty
      && add.isEmpty
  }
}

extension Scenario: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case title, without, withoutTies, endFunding, taper, merge, add
  }

  private struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Reads a scenario; a key that is none of a scenario's is an error, for it is a slip that would
  /// otherwise pass unseen.
  public init(from decoder: any Decoder) throws {
    for key in try decoder.container(keyedBy: AnyKey.self).allKeys
    where Key(rawValue: key.stringValue) == nil {
      let known = Key.allCases.map(\.rawValue).joined(separator: ", ")
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: [key],
          debugDescription:
            "a scenario has no part called \(key.stringValue); its parts are \(known)"))
    }
    let parts = try decoder.container(keyedBy: Key.self)
    title = try parts.decodeIfPresent(String.self, forKey: .title)
    without = try parts.decodeIfPresent([String].self, forKey: .without) ?? []
    withoutTies = try parts.decodeIfPresent([TieReference].self, forKey: .withoutTies) ?? []
    endFunding = try parts.decodeIfPresent([String].self, forKey: .endFunding) ?? []
    taper = try parts.decodeIfPresent([String: Double].self, forKey: .taper) ?? [:]
    merge = try parts.decodeIfPresent([Merger].self, forKey: .merge) ?? []
    add = try parts.decodeIfPresent([TieReference].self, forKey: .add) ?? []
  }

  /// Writes the parts in which something happens.
  public func encode(to encoder: any Encoder) throws {
    var parts = encoder.container(keyedBy: Key.self)
    try parts.encodeIfPresent(title, forKey: .title)
    if !without.isEmpty { try parts.encode(without, forKey: .without) }
    if !withoutTies.isEmpty { try parts.encode(withoutTies, forKey: .withoutTies) }
    if !endFunding.isEmpty { try parts.encode(endFunding, forKey: .endFunding) }
    if !taper.isEmpty { try parts.encode(taper, forKey: .taper) }
    if !merge.isEmpty { try parts.encode(merge, forKey: .merge) }
    if !add.isEmpty { try parts.encode(add, forKey: .add) }
  }

  /// Reads a scenario from JSON text.
  public init(json: String) throws {
    self = try JSONDecoder().decode(Scenario.self, from: Data(json.utf8))
  }

  /// The scenario as JSON text, its keys in order, with a line break at the end.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
