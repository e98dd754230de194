/// A cell that holds several names, separated by semicolons.
///
/// A semicolon that belongs to a name is written `\;`, and a backslash before a semicolon or
/// another backslash `\\`, so that every list survives.
enum ListCell {
  /// The names in a cell, without the space around them.
  static func items(_ text: String) -> [String] {
    var items: [String] = []
    var current = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        if scalar != ";" && scalar != "\\" { current.append("\\") }
        current.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == ";" {
        items.append(trimmed(String(current)))
        current = String.UnicodeScalarView()
      } else {
        current.append(scalar)
      }
    }
    if isEscaped { current.append("\\") }
    items.append(trimmed(String(current)))
    return items.filter { !$0.isEmpty }
  }

  /// The cell that holds some names.
  static func text(_ items: [String]) -> String {
    items.map { $0.replacing("\\", with: "\\\\").replacing(";", with: "\\;") }
      .joined(separator: ";")
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { $0 != " " }),
      let last = scalars.lastIndex(where: { $0 != " " })
    else { return "" }
    return String(scalars[first...last])
  }
}
