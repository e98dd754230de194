public import Foundation
import WeftModel

/// Every word of a map's furniture in one language: titles, legend, captions.
///
/// English and Welsh are shipped; a JSON object of `{"language": "fr", "legend": "Légende", …}` gives
/// others. It has every word of ``names``, or says with `"others": "en"` (or `"cy"`) what language
/// those it leaves out are in, as for an organisation's own words for roles.
public struct Wording: Sendable, Hashable {
  /// The language's tag (BCP 47), such as `en-GB` or `cy`.
  public var language: String
  private var words: [String: String]

  /// British English.
  public static let english = Wording(language: "en-GB", words: [:])
  /// Welsh.
  public static let welsh = Wording(language: "cy", words: Wording.welshWords)

  private init(language: String, words: [String: String]) {
    self.language = language
    self.words = words
  }

  /// The shipped wording of a language, by its tag or name.
  ///
  /// Makes nothing for a language that is not shipped.
  ///
  /// - Parameter name: `en`, `en-GB`, `english`, `cy`, `welsh` or `cymraeg`.
  public init?(named name: String) {
    switch name.lowercased() {
    case "en", "en-gb", "english": self = .english
    case "cy", "cy-gb", "welsh", "cymraeg": self = .welsh
    default: return nil
    }
  }

  /// What is wrong with a file of words.
  public enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// Words that a language needs are not there.
    case missing([String])
    /// Names that no word has, such as misspelt ones.
    case unknown([String])
    /// A word lacks a place that is filled in, such as `{count}`.
    case place(name: String, place: String)
    /// No shipped language has the name that `others` gives.
    case noSuchLanguage(String)

    /// What is wrong and how to mend it.
    public var description: String {
      switch self {
      case .missing(let names):
        "These words are missing: \(Self.list(names)). Add them, or write \"others\": \"en\" to "
          + "leave them English."
      case .unknown(let names):
        "Nothing is called \(Self.list(names)); `weft words` lists the names there are."
      case .place(let name, let place):
        "\"\(name)\" must hold \(place), which is filled in when the map is drawn."
      case .noSuchLanguage(let name): "There is no language \"\(name)\"; take en or cy."
      }
    }

    private static func list(_ names: [String]) -> String {
      let shown = names.prefix(8).map { "\"\($0)\"" }.joined(separator: ", ")
      return names.count > 8 ? shown + " and \(names.count - 8) more" : shown
    }
  }

  /// Reads a wording from JSON: an object of words by their names, `language` among them. Roles,
  /// kinds and layers that Weft does not know may have words too.
  ///
  /// - Parameter json: The bytes of the file.
  /// - Throws: A decoding error where the file is no object of strings; ``Failure`` where words
  ///   are missing or cannot be right.
  public init(json: Data) throws {
    var words = try JSONDecoder().decode([String: String].self, from: json)
    let language = words.removeValue(forKey: "language")
    var base: Wording?
    if let name = words.removeValue(forKey: "others") {
      guard let shipped = Wording(named: name) else { throw Failure.noSuchLanguage(name) }
      base = shipped
    }
    let free = ["role.", "kind.", "layer."]
    let unknown = words.keys.filter { name in
      Self.englishWords[name] == nil && !free.contains(where: name.hasPrefix)
    }
    guard unknown.isEmpty else { throw Failure.unknown(unknown.sorted()) }
    let missing = Self.names.filter { words[$0] == nil }
    guard base != nil || missing.isEmpty else { throw Failure.missing(missing) }
    for name in words.keys.sorted() {
      for place in Self.places(in: Self.englishWords[name] ?? "")
      where words[name]?.contains(place) != true {
        throw Failure.place(name: name, place: place)
      }
    }
    self.init(
      language: language ?? base?.language ?? "und",
      words: (base?.words ?? [:]).merging(words) { $1 })
  }

  /// The places of a phrase that are filled in: `{count}`.
  static func places(in phrase: String) -> [String] {
    phrase.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { "{" + part[..<$0] + "}" }
    }
  }

  /// All words as a JSON file, to be translated.
  ///
  /// - Throws: Nothing that a wording can hold makes it fail.
  public func json() throws -> Data {
    var all = Self.englishWords.merging(words) { $1 }
    all["language"] = language
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(all)
  }

  /// The names of all words, for those who write another language.
  public static var names: [String] { englishWords.keys.sorted() }

  /// A word or phrase, with `{…}` replaced.
  public func callAsFunction(_ name: String, _ values: [String: String] = [:]) -> String {
    var text = words[name] ?? Self.englishWords[name] ?? name
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      text = text.replacing("{\(key)}", with: value)
    }
    return text
  }

  /// What a measure that sizes show is called, in plain words.
  ///
  /// - Parameter name: The measure, such as `betweenness`.
  /// - Returns: The words; the name where there are none.
  public func measure(_ name: String) -> String {
    words["measure." + name] ?? Self.englishWords["measure." + name] ?? name
  }

  /// What a role is called in the legend.
  func role(_ role: Role) -> String { word("role.", role.rawValue) }

  /// What a kind of tie is called in the legend.
  func kind(_ kind: TieKind) -> String { word("kind.", kind.rawValue) }

  /// What a layer is called.
  func layer(_ layer: Layer) -> String { word("layer.", layer.rawValue) }

  private func word(_ prefix: String, _ name: String) -> String {
    if let word = words[prefix + name] ?? Self.englishWords[prefix + name] { return word }
    let plain = name.replacing("-", with: " ").replacing("_", with: " ")
    return plain.prefix(1).uppercased() + plain.dropFirst()
  }
}
