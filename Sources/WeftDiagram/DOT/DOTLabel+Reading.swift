extension DOTLabel {
  /// The text of an escape string, as a person reads it on the drawing.
  ///
  /// - Parameters:
  ///   - text: The attribute's value.
  ///   - node: What `\N` stands for.
  /// - Returns: The text; lines are joined by line feeds.
  static func read(_ text: String, node: String) -> String {
    var result = ""
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "\\", let follower = scalars.next() else {
        result.unicodeScalars.append(scalar)
        continue
      }
      switch follower {
      case "n", "l", "r": result += "\n"
      case "N", "G": result += node
      default: result.unicodeScalars.append(follower)
      }
    }
    while result.hasSuffix("\n") { result.removeLast() }
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      result = result.replacing(entity, with: character)
    }
    return result
  }

  /// The text of a record's label: its fields side by side, without the names of ports.
  static func fields(_ text: String) -> String {
    var result = ""
    var isPort = false
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      switch scalar {
      case "\\":
        result.unicodeScalars.append(scalar)
        if let follower = scalars.next() { result.unicodeScalars.append(follower) }
      case "<": isPort = true
      case ">": isPort = false
      case "{", "}": break
      case "|": result += " | "
      default: if !isPort { result.unicodeScalars.append(scalar) }
      }
    }
    return result.split(separator: " ").joined(separator: " ")
  }
}
