/// The value of an attribute.
public enum DOTValue: Sendable, Hashable {
  /// A word or name, written in quotes where it needs them.
  case word(String)
  /// Text that people read.
  case label(DOTLabel)
  /// A number, to at most three places.
  case number(Double)

  /// The value as it is written in a file.
  public var text: String {
    switch self {
    case .word(let word): Self.isPlain(word) ? word : DOTID(word).text
    case .label(let label): label.text
    case .number(let number): Self.text(of: number)
    }
  }

  /// A number without needless digits: `12`, `0.5`, `-3.125`.
  static func text(of number: Double) -> String {
    guard number.isFinite else { return "0" }
    let scaled = (number * 1000).rounded()
    guard abs(scaled) < 1e15 else { return "0" }
    let whole = Int(scaled)
    let (units, rest) = (abs(whole) / 1000, abs(whole) % 1000)
    var result = (whole < 0 ? "-" : "") + String(units)
    if rest > 0 {
      let digits = rest % 100 == 0 ? rest / 100 : rest % 10 == 0 ? rest / 10 : rest
      result += rest < 10 ? ".00" : rest < 100 ? ".0" : "."
      result += String(digits)
    }
    return result
  }

  /// Whether a word is an identifier that DOT reads without quotes, and no keyword.
  private static func isPlain(_ word: String) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
    guard let first = word.utf8.first, isLetter(first),
      word.utf8.allSatisfy({ isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0) })
    else { return false }
    return !keywords.contains(word.lowercased())
  }

  /// The words of DOT itself, which stand in quotes as names.
  private static let keywords: Set = ["node", "edge", "graph", "digraph", "subgraph", "strict"]
}

/// Attributes in the order in which they are written; a name stands once.
public struct DOTAttributes: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  private(set) var pairs: [(name: String, value: DOTValue)] = []

  /// Makes attributes in the order given.
  public init(dictionaryLiteral elements: (String, DOTValue)...) {
    for (name, value) in elements { self[name] = value }
  }

  /// Whether there are none.
  public var isEmpty: Bool { pairs.isEmpty }

  /// The names, in order.
  public var names: [String] { pairs.map(\.name) }

  /// The value of an attribute; setting nil removes it.
  public subscript(name: String) -> DOTValue? {
    get { pairs.first { $0.name == name }?.value }
    set {
      let place = pairs.firstIndex { $0.name == name }
      switch (place, newValue) {
      case (let place?, let value?): pairs[place].value = value
      case (let place?, nil): pairs.remove(at: place)
      case (nil, let value?): pairs.append((name, value))
      case (nil, nil): break
      }
    }
  }

  /// The attributes as they are written in a file, with brackets, or nothing.
  public var text: String {
    guard !isEmpty else { return "" }
    return "[" + pairs.map { "\($0.name)=\($0.value.text)" }.joined(separator: ", ") + "]"
  }

  /// Whether both hold the same, in the same order.
  public static func == (left: DOTAttributes, right: DOTAttributes) -> Bool {
    left.pairs.count == right.pairs.count
      && zip(left.pairs, right.pairs).allSatisfy { $0.name == $1.name && $0.value == $1.value }
  }

  /// Feeds names and values.
  public func hash(into hasher: inout Hasher) {
    for pair in pairs {
      hasher.combine(pair.name)
      hasher.combine(pair.value)
    }
  }
}
