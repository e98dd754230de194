extension Grant {
  /// Reads a grant from JSON.
  ///
  /// - Parameters:
  ///   - parser: The parser, before the grant.
  ///   - leaveOut: Takes the name of each field that a network has no place for.
  /// - Throws: A ``Diagnostic`` where the JSON is not sound.
  init(_ parser: inout JSONParser, leaveOut: (String) -> Void) throws {
    self.init()
    guard parser.peek() == UInt8(ascii: "{") else {
      try parser.skip()
      return
    }
    row = parser.line
    try parser.object { key, parser in
      switch key {
      case "id": id = try Self.text(&parser)
      case "title": title = try Self.text(&parser)
      case "description": isDescribed = try parser.skipTellingWhetherFilled()
      case "currency": currency = try Self.text(&parser)
      case "amountAwarded": amount = try Self.text(&parser)
      case "awardDate": awardDate = try Self.text(&parser)
      case "regrantType": regrantType = try Self.text(&parser)
      case "fundingOrganization": try Self.bodies(&parser, into: &funders)
      case "recipientOrganization": try Self.bodies(&parser, into: &recipients)
      case "recipientIndividual":
        if try parser.skipTellingWhetherFilled() { isToIndividual = true }
      case "plannedDates":
        let value = try parser.value()
        let dates = value.array ?? [value]
        start = dates.compactMap { $0["startDate"]?.scalarText }.min() ?? ""
        end = dates.compactMap { $0["endDate"]?.scalarText }.max() ?? ""
      case "grantProgramme":
        let value = try parser.value()
        var titles: [String] = []
        for item in value.array ?? [value] {
          guard let title = item["title"]?.scalarText ?? item["code"]?.scalarText,
            !titles.contains(title)
          else { continue }
          titles.append(title)
        }
        programme = titles.joined(separator: "; ")
      default:
        leaveOut(key)
        try parser.skip()
      }
    }
    funders.removeAll(where: \.isBlank)
    recipients.removeAll(where: \.isBlank)
  }

  private static func text(_ parser: inout JSONParser) throws -> String {
    try parser.value().scalarText?.trimmed ?? ""
  }

  private static func bodies(
    _ parser: inout JSONParser, into bodies: inout [Organisation]
  ) throws {
    func body(_ parser: inout JSONParser) throws -> Organisation {
      var body = Organisation()
      guard parser.peek() == UInt8(ascii: "{") else {
        try parser.skip()
        return body
      }
      try parser.object { key, parser in
        switch key {
        case "id": body.id = try text(&parser)
        case "name": body.name = try text(&parser)
        case "charityNumber": body.charityNumber = try text(&parser)
        case "companyNumber": body.companyNumber = try text(&parser)
        case "addressLocality": body.place = try text(&parser)
        case "url": body.website = try text(&parser)
        default: try parser.skip()
        }
      }
      return body
    }
    guard parser.peek() == UInt8(ascii: "[") else { return bodies.append(try body(&parser)) }
    try parser.array { parser in bodies.append(try body(&parser)) }
  }
}
