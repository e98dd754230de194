public import Foundation
import WeftModel

/// Every word of a map's furniture in one language: titles, legend, captions.
///
/// English and Welsh are shipped; a JSON object of `{"role.funder": "Funder", …}` gives others, and
/// what it leaves out stays English.
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

  /// Reads a wording from JSON: an object of words by their names, `language` among them.
  ///
  /// - Parameter json: The bytes of the file.
  /// - Throws: A decoding error where the file is no object of strings.
  public init(json: Data) throws {
    var words = try JSONDecoder().decode([String: String].self, from: json)
    let language = words.removeValue(forKey: "language") ?? "und"
    self.init(language: language, words: words)
  }

  /// The names of all words, for those who write another language.
  public static var names: [String] { englishWords.keys.sorted() }

  /// A word or phrase, with `{…}` replaced.
  func callAsFunction(_ name: String, _ values: [String: String] = [:]) -> String {
    var text = words[name] ?? Self.englishWords[name] ?? name
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      text = text.replacing("{\(key)}", with: value)
    }
    return text
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
