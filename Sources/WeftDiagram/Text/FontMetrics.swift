/// How wide text is, so that a layout can be made without drawing it.
///
/// The widths are those of Liberation Sans, which Arial and Helvetica share. Characters outside its
/// table are counted by script: East Asian ones as a full em, others a little wider than Latin.
struct FontMetrics: Sendable {
  /// The distance from one line to the next, in ems; what Graphviz uses.
  static let lineHeight = 1.2

  /// The width of a line of text in ems.
  ///
  /// - Complexity: O(characters).
  static func width(_ text: some StringProtocol, bold: Bool = false) -> Double {
    let table = bold ? LiberationSans.bold : LiberationSans.regular
    var units = 0
    for scalar in text.unicodeScalars {
      let code = Int(scalar.value)
      if code >= 0x20, code < 0x20 + table.count {
        units += Int(table[code - 0x20])
      } else {
        units += fallback(scalar, bold: bold)
      }
    }
    return Double(units) / 2048
  }

  /// The width of a character the table does not have.
  private static func fallback(_ scalar: Unicode.Scalar, bold: Bool) -> Int {
    switch scalar.value {
    case 0...0x1F, 0x200B...0x200F, 0x202A...0x202E, 0xFE00...0xFE0F: return 0
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF00...0xFF60,
      0x1F000...0x1FAFF, 0x20000...0x3FFFF:
      return 2048
    case 0x1E80, 0x1E82, 0x1E84: return 1933
    case 0x1E81, 0x1E83, 0x1E85: return bold ? 1593 : 1479
    case 0x2010...0x2012: return 1139
    case 0x2013: return 1139
    case 0x2018...0x201B, 0x2022: return 720
    case 0x2014, 0x2026: return 2048
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return 0
      default: return bold ? 1420 : 1340
      }
    }
  }
}
