import Foundation

/// A drawn map made fit to stand in a page: its ids unique on the page, its actors in reach of the
/// Tab key, its size left to the page.
struct InlineMap {
  /// The map as an SVG file.
  let svg: String
  /// What sets its ids apart from those of the other maps on the page.
  let prefix: String
  /// The id of the element that tells of the actor pointed at.
  let about: String

  /// The map as an element of the page.
  ///
  /// - Complexity: O(bytes).
  var markup: Markup {
    guard let start = svg.range(of: "<svg") else { return .empty }
    var result = ""
    var rest = svg[start.lowerBound...]
    var isRoot = true
    // Text in SVG holds no `<`, so that each piece is one tag and the text behind it.
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: ">") else { break }
      let tag = String(rest[...close])
      result += isRoot ? root(tag) : inner(tag)
      isRoot = false
      rest = rest[rest.index(after: close)...]
    }
    return Markup(trusted: Markup.visible(result + rest))
  }

  private func root(_ tag: String) -> String {
    var result = withIDs(tag)
    for name in ["width", "height"] { result = Self.removing(name, from: result) }
    let label = " aria-labelledby=\""
    if let place = result.range(of: label),
      let end = result[place.upperBound...].firstIndex(of: "\"")
    {
      let ids = result[place.upperBound..<end].split(separator: " ").map { "\(prefix)\($0)" }
      result.replaceSubrange(place.upperBound..<end, with: ids.joined(separator: " "))
    }
    return result.replacing(
      "<svg", with: "<svg class=\"map\" data-about=\"\(Markup.escaped(about))\"", maxReplacements: 1
    )
  }

  private func inner(_ tag: String) -> String {
    guard !tag.hasPrefix("</") else { return tag }
    var result = withIDs(tag)
    if tag.hasPrefix("<g "), tag.contains(" data-actor=\"") {
      result.insert(contentsOf: " tabindex=\"0\"", at: result.index(before: result.endIndex))
    }
    return result
  }

  private func withIDs(_ tag: String) -> String {
    tag.replacing(" id=\"", with: " id=\"\(prefix)")
      .replacing("href=\"#", with: "href=\"#\(prefix)")
      .replacing("url(#", with: "url(#\(prefix)")
  }

  private static func removing(_ name: String, from tag: String) -> String {
    guard let start = tag.range(of: " \(name)=\""),
      let end = tag[start.upperBound...].firstIndex(of: "\"")
    else { return tag }
    return String(tag[..<start.lowerBound] + tag[tag.index(after: end)...])
  }
}
