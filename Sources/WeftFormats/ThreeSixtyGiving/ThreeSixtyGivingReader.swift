import Foundation
import WeftModel

/// Reads grants in the 360Giving Data Standard (1.4), JSON or CSV, grant by grant.
enum ThreeSixtyGivingReader {
  /// Whether the beginning of a file looks like grants.
  static func recognises(_ head: String) -> Bool {
    if head.contains("\"fundingOrganization\"") || head.contains("\"amountAwarded\"") {
      return true
    }
    let header = head.prefix { !$0.isNewline }.lowercased()
    return header.contains("amount awarded")
      && (header.contains("funding org") || header.contains("recipient org"))
  }

  static func read(_ file: InputFile) throws -> Reading {
    var form: [Diagnostic] = []
    let first = try file.bytes().prefix(1024).first {
      ![0xEF, 0xBB, 0xBF, 9, 10, 13, 32].contains($0)
    }
    let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    var reading =
      try isJSON ? readJSON(file, &form) : readCSV(file, &form)
    reading.diagnostics = form + reading.diagnostics
    return reading
  }

  // MARK: JSON

  private static func readJSON(_ file: InputFile, _ form: inout [Diagnostic]) throws -> Reading {
    try JSONParser.read(file, diagnostics: &form) { parser in
      var assembly = GrantAssembly(file: file)
      var number = 0
      func grants(_ parser: inout JSONParser) throws {
        try parser.array { parser in
          number += 1
          var grant = try grant(&parser)
          grant.row = number
          assembly.take(grant)
        }
      }
      if parser.peek() == UInt8(ascii: "[") {
        try grants(&parser)
      } else {
        var hasGrants = false
        try parser.object { key, parser in
          if key == "grants", parser.peek() == UInt8(ascii: "[") {
            hasGrants = true
            try grants(&parser)
          } else {
            _ = try parser.value()
          }
        }
        if !hasGrants {
          throw Diagnostic(
            .error, code: "no-grants", file: file.name,
            message: "The file has no list “grants”.",
            mend: "Check that it is 360Giving data; `weft formats` lists the formats.")
        }
      }
      return assembly.finish()
    }
  }

  private static func grant(_ parser: inout JSONParser) throws -> Grant {
    var grant = Grant()
    guard parser.peek() == UInt8(ascii: "{") else {
      _ = try parser.value()
      return grant
    }
    try parser.object { key, parser in
      let value = try parser.value()
      switch key {
      case "id": grant.id = value.scalarText ?? ""
      case "title": grant.title = value.scalarText ?? ""
      case "currency": grant.currency = value.scalarText ?? ""
      case "amountAwarded": grant.amount = value.scalarText ?? ""
      case "awardDate": grant.awardDate = value.scalarText ?? ""
      case "regrantType": grant.regrantType = value.scalarText ?? ""
      case "fundingOrganization": grant.funders = organisations(value)
      case "recipientOrganization": grant.recipients = organisations(value)
      case "recipientIndividual": grant.hasIndividual = value != .null && value != .array([])
      case "plannedDates":
        let dates = value.array?.first ?? value
        grant.start = dates["startDate"]?.scalarText ?? ""
        grant.end = dates["endDate"]?.scalarText ?? ""
      case "grantProgramme":
        grant.programme = (value.array?.first ?? value)["title"]?.scalarText ?? ""
      default: break
      }
    }
    return grant
  }

  private static func organisations(_ value: JSONValue) -> [Grant.Organisation] {
    (value.array ?? [value]).compactMap { item in
      guard item.object != nil else { return nil }
      return Grant.Organisation(
        id: item["id"]?.scalarText ?? "", name: item["name"]?.scalarText ?? "",
        place: item["addressLocality"]?.scalarText, website: item["url"]?.scalarText)
    }
  }

  // MARK: CSV

  private static func readCSV(_ file: InputFile, _ form: inout [Diagnostic]) throws -> Reading {
    var assembly = GrantAssembly(file: file)
    var places: [String: Int] = [:]
    var funders: [(id: Int?, name: Int?)] = []
    var recipients: [(id: Int?, name: Int?)] = []
    var hasIndividualColumns: [Int] = []
    try CSVFile.read(file, diagnostics: &form) { header in
      for (place, cell) in header.cells.enumerated() {
        let key = folded(cell)
        if places[key] == nil { places[key] = place }
        if key.hasPrefix("recipient ind") { hasIndividualColumns.append(place) }
      }
      funders = bodies("funding org", places)
      recipients = bodies("recipient org", places)
      return true
    } row: { row in
      func cell(_ place: Int?) -> String {
        place.flatMap { $0 < row.cells.count ? row.cells[$0].trimmingSpace() : nil } ?? ""
      }
      func cell(_ names: String...) -> String { cell(names.lazy.compactMap { places[$0] }.first) }
      var grant = Grant()
      grant.row = row.row
      grant.id = cell("identifier", "id")
      grant.title = cell("title")
      grant.currency = cell("currency")
      grant.amount = cell("amount awarded")
      grant.awardDate = cell("award date")
      grant.start = cell("planned dates start date", "planned dates 0 start date")
      grant.end = cell("planned dates end date", "planned dates 0 end date")
      grant.programme = cell("grant programme title", "grant programme 0 title")
      grant.regrantType = cell("regrant type")
      func all(_ places: [(id: Int?, name: Int?)]) -> [Grant.Organisation] {
        places.compactMap { place in
          let (id, name) = (cell(place.id), cell(place.name))
          return id.isEmpty && name.isEmpty ? nil : Grant.Organisation(id: id, name: name)
        }
      }
      grant.funders = all(funders)
      grant.recipients = all(recipients)
      if grant.recipients.count == 1 {
        let city = cell("recipient org city", "recipient org 0 city")
        grant.recipients[0].place = city.isEmpty ? nil : city
        let web = cell("recipient org web address", "recipient org 0 web address")
        grant.recipients[0].website = web.isEmpty ? nil : web
      }
      grant.hasIndividual = hasIndividualColumns.contains { !cell($0).isEmpty }
      assembly.take(grant)
    }
    return assembly.finish()
  }

  /// The columns of the bodies at one end: `Funding Org:Identifier`, `Funding Org:0:Identifier`, ….
  private static func bodies(
    _ prefix: String, _ places: [String: Int]
  ) -> [(id: Int?, name: Int?)] {
    var found: [(id: Int?, name: Int?)] = []
    for infix in [""] + (0..<20).map({ " \($0)" }) {
      let id = places["\(prefix)\(infix) identifier"] ?? places["\(prefix)\(infix) id"]
      let name = places["\(prefix)\(infix) name"]
      if id != nil || name != nil { found.append((id, name)) }
    }
    return found
  }

  private static func folded(_ heading: String) -> String {
    // Both the standard's titles and its JSON names occur: Funding Org:Name,
    // fundingOrganization/0/name.
    var spaced = ""
    for character in heading {
      if character.isUppercase, let last = spaced.last, last.isLowercase { spaced += " " }
      spaced.append(character)
    }
    return Headings.folded(spaced).replacing("organization", with: "org")
      .replacing("recipient individual", with: "recipient ind")
      .replacing("grant programme code", with: "grant programme code")
  }
}
