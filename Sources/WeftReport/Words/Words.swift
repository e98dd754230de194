/// How findings are put into words: fills the sentences of a ``Phrase`` with names and numbers.
///
/// Everything that depends on the language stands in the folder `English`: the sentences
/// (``Phrase``), the terms with their plain meaning (``Glossary``), numbers, lists, shares and
/// articles. A translation replaces that folder.
///
/// A pattern holds gaps: `{actor}` is replaced by the term of that name, a count in words (`four`);
/// `{members#}` is the count in digits; `{members:relies|rely}` chooses by the count, one or
/// other. What is filled in is never read as a pattern again, so a name may hold braces.
public struct Words: Sendable {
  /// Makes the component.
  public init() {}

  /// The sentence of a phrase with its gaps filled, the first letter of each sentence raised.
  ///
  /// - Parameters:
  ///   - phrase: Which sentence.
  ///   - terms: What stands in its gaps; a gap without a term stays visible.
  /// - Returns: The sentence.
  public func say(_ phrase: Phrase, _ terms: [String: Term] = [:]) -> String {
    fill(phrase.pattern, terms, raising: phrase.isSentence)
  }

  /// A pattern with its gaps filled.
  func fill(_ pattern: String, _ terms: [String: Term], raising: Bool) -> String {
    var result = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{") {
      let literal = rest[..<open]
      result += literal
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "}") else { return result + "{" + rest }
      let text = filling(of: rest[..<close], terms)
      let opens = result.isEmpty || literal.hasSuffix(". ")
      result += opens && raising ? raised(text.words, isName: text.isName) : text.words
      rest = rest[rest.index(after: close)...]
    }
    result += rest
    return raising && !pattern.hasPrefix("{") ? raised(result, isName: false) : result
  }

  private func filling(of gap: Substring, _ terms: [String: Term]) -> (words: String, isName: Bool)
  {
    let parts = gap.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let wantsDigits = parts[0].hasSuffix("#")
    guard let term = terms[String(wantsDigits ? parts[0].dropLast() : parts[0])] else {
      return ("{\(gap)}", true)
    }
    switch term {
    case .words(let words): return (words, false)
    case .name(let name): return (name, true)
    case .count(let count):
      guard parts.count > 1 else {
        return (wantsDigits ? Digits.grouped(count) : number(count), false)
      }
      let forms = parts[1].split(separator: "|", omittingEmptySubsequences: false)
      return (String(count == 1 ? forms[0] : forms[forms.count - 1]), false)
    }
  }

  /// The text with its first letter raised; a name only where an article opens it.
  private func raised(_ text: String, isName: Bool) -> String {
    guard let first = text.first, !isName || Self.isArticled(text) else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
