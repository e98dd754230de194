/// A sheet of paper: its size and the margin that stays white.
public struct Page: Sendable, Hashable {
  /// The width in millimetres, as the sheet lies.
  public var width: Double
  /// The height in millimetres.
  public var height: Double
  /// The margin on every side, in millimetres.
  public var margin: Double
  /// The name it was asked for by, such as `A3`.
  public var name: String

  /// Makes a page.
  public init(width: Double, height: Double, margin: Double = 10, name: String? = nil) {
    self.width = width
    self.height = height
    self.margin = margin
    self.name = name ?? "\(DOTValue.text(of: width)) × \(DOTValue.text(of: height)) mm"
  }

  /// A4, lying: what most offices can print.
  public static let a4 = Page(width: 297, height: 210, name: "A4")

  /// The pages known by name, standing, in millimetres.
  static let named: [(name: String, width: Double, height: Double)] = [
    ("A6", 105, 148), ("A5", 148, 210), ("A4", 210, 297), ("A3", 297, 420), ("A2", 420, 594),
    ("A1", 594, 841), ("A0", 841, 1189), ("Letter", 215.9, 279.4), ("Legal", 215.9, 355.6),
    ("Tabloid", 279.4, 431.8),
  ]

  /// Reads `A4`, `A3 portrait`, `Letter`, `420x297mm`; a name alone lies (landscape).
  ///
  /// Makes nothing where the text names no page between 50 mm and 5 m.
  ///
  /// - Parameters:
  ///   - text: The page as a person writes it.
  ///   - margin: The margin in millimetres.
  public init?(_ text: String, margin: Double = 10) {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "-" }).map { $0.lowercased() }
    guard let first = words.first else { return nil }
    if let known = Self.named.first(where: { $0.name.lowercased() == first }) {
      let stands = words.dropFirst().first == "portrait"
      guard words.count == 1 || ["portrait", "landscape"].contains(words[1]) else { return nil }
      self.init(
        width: stands ? known.width : known.height, height: stands ? known.height : known.width,
        margin: margin, name: known.name)
      return
    }
    let numbers = words.joined().replacing("mm", with: "").split(separator: "x")
    guard numbers.count == 2, let width = Double(numbers[0]), let height = Double(numbers[1]),
      (50...5000).contains(width), (50...5000).contains(height)
    else { return nil }
    self.init(width: width, height: height, margin: margin)
  }

  /// Whether a page as a person writes it leaves open if it stands or lies: `A3` does, `A3 portrait`
  /// and `420x297mm` do not.
  ///
  /// - Parameter text: The page as a person writes it.
  /// - Returns: Whether the text is a name alone.
  public static func leavesOrientationOpen(_ text: String) -> Bool {
    named.contains { $0.name.lowercased() == text.lowercased() }
  }

  /// The page that Weft wrote into a DOT file.
  ///
  /// Makes nothing where the text names none.
  ///
  /// - Parameter dot: The text of the file.
  public init?(ofDOT dot: String) {
    guard let reading = try? DOTReading(dot) else { return nil }
    self.init(of: reading)
  }

  init?(of reading: DOTReading) {
    guard let word = reading.attributes["comment"]?.split(separator: " ").first,
      word.hasPrefix("page=")
    else { return nil }
    self.init(String(word.dropFirst(5)))
  }

  /// Its measures as they are written for the command: `420x297mm`.
  var measures: String { "\(DOTValue.text(of: width))x\(DOTValue.text(of: height))mm" }

  /// The same sheet turned by a quarter.
  public var turned: Page {
    Page(width: height, height: width, margin: margin, name: name)
  }

  /// Points in a millimetre.
  static let pointsPerMillimetre = 72 / 25.4

  /// The width in points.
  var pointWidth: Double { width * Self.pointsPerMillimetre }
  /// The height in points.
  var pointHeight: Double { height * Self.pointsPerMillimetre }
  /// The margin in points.
  var pointMargin: Double { margin * Self.pointsPerMillimetre }

  /// The part of the sheet inside its margins, in points.
  var printable: Rect {
    Rect(left: 0, bottom: 0, right: pointWidth, top: pointHeight).grown(by: -pointMargin)
  }

  /// Whether people read it on a wall, from a metre away, rather than in the hand.
  var isPoster: Bool { width * height > 297 * 420 * 1.2 }

  /// The smallest text that may be printed on it, in points.
  public var smallestText: Double { isPoster ? 14 : 7 }

  /// The size of ordinary furniture text, in points.
  var furnitureText: Double {
    let diagonal = (width * width + height * height).squareRoot()
    return isPoster ? max(16, diagonal / 45) : max(7.6, diagonal / 46)
  }
}
