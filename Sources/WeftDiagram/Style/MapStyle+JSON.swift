public import Foundation
import WeftModel

extension MapStyle {
  /// Reads a style file: a JSON object in which everything may be left out.
  ///
  /// ```json
  /// {"font": "Arial", "logo": "logo.png", "paper": "#FFFFFF", "clusterFill": "#F3F3F1",
  ///  "roles": {"partner": {"shape": "box", "fill": "#DDEEFF"}},
  ///  "kinds": {"funds": {"colour": "#9A5200", "head": "normal", "width": 2}}}
  /// ```
  ///
  /// - Parameters:
  ///   - json: The bytes of the file.
  ///   - folder: The folder in which its logo is looked for.
  /// - Throws: A decoding error that names what is wrong in the file.
  public init(json: Data, folder: URL? = nil) throws {
    let file = try JSONDecoder().decode(StyleFile.self, from: json)
    let names = try JSONDecoder().decode([String: Ignored].self, from: json).keys
    if let unknown = names.filter({ !StyleFile.names.contains($0) }).sorted().first {
      throw Self.fault(
        "\"\(unknown)\" is nothing a style has; take \(StyleFile.names.joined(separator: ", "))")
    }
    self.init()
    if let font = file.font { self.font = font }
    if let paper = file.paper { self.paper = try Self.colour(paper) }
    if let ink = file.ink { self.ink = try Self.colour(ink) }
    if let fill = file.clusterFill { clusterFill = try Self.colour(fill) }
    if let outline = file.clusterOutline { clusterOutline = try Self.colour(outline) }
    if let name = file.logo {
      let url = URL(fileURLWithPath: name, relativeTo: folder)
      guard let data = try? Data(contentsOf: url), let mark = MapLogo(data) else {
        throw Self.fault("the logo \"\(name)\" is no PNG or JPEG file that can be read")
      }
      logo = mark
    }
    for (name, entry) in file.roles ?? [:] {
      let role = Role(rawValue: name)
      var look = looks(of: [role])[role] ?? NodeLook(.rounded, fill: "#FFFFFF")
      if let shape = entry.shape { look.shape = shape }
      if let fill = entry.fill { look.fill = try Self.colour(fill) }
      if let text = entry.text { look.text = try Self.colour(text) }
      if let outline = entry.outline { look.outline = try Self.colour(outline) }
      roles[role] = look
    }
    for (name, entry) in file.kinds ?? [:] {
      var look = LineLook.standard(TieKind(rawValue: name))
      if let colour = entry.colour { look.colour = try Self.colour(colour) }
      if let head = entry.head { look.head = head }
      if let width = entry.width { look.width = min(max(width, 0.3), 8) }
      if let isDotted = entry.dotted { look.isDotted = isDotted }
      kinds[TieKind(rawValue: name)] = look
    }
  }

  private static func colour(_ text: String) throws -> String {
    let digits = text.dropFirst()
    guard text.hasPrefix("#"), digits.count == 6, digits.allSatisfy(\.isHexDigit) else {
      throw fault("\"\(text)\" is no colour; write #RRGGBB")
    }
    return text.uppercased()
  }

  private static func fault(_ message: String) -> DecodingError {
    DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: message))
  }
}

/// Any value.
private struct Ignored: Decodable {
  init(from decoder: any Decoder) throws {}
}

/// A style as it stands in a file.
private struct StyleFile: Decodable {
  static let names = [
    "font", "logo", "paper", "ink", "clusterFill", "clusterOutline", "roles", "kinds",
  ]

  struct RoleEntry: Decodable {
    var shape: NodeShape?
    var fill: String?
    var text: String?
    var outline: String?
  }
  struct KindEntry: Decodable {
    var colour: String?
    var head: Arrowhead?
    var width: Double?
    var dotted: Bool?
  }
  var font: String?
  var logo: String?
  var paper: String?
  var ink: String?
  var clusterFill: String?
  var clusterOutline: String?
  var roles: [String: RoleEntry]?
  var kinds: [String: KindEntry]?
}
