extension Grant {
  /// Reads a grant from JSON into a blank one; its bodies are good as long as the bytes of the file and
  /// the scratch are.
  ///
  /// - Parameters:
  ///   - parser: The parser, before the grant.
  ///   - cache: Texts that were read lately.
  ///   - scratch: Holds what does not stand in the file as it is meant.
  ///   - leaveOut: Takes the name of each field that a network has no place for.
  /// - Throws: A ``Diagnostic`` where the JSON is not sound.
  mutating func read(
    _ parser: inout JSONParser, _ cache: inout TextCache, _ scratch: TextScratch,
    leaveOut: (String) -> Void
  ) throws {
    guard parser.isNext("{") else {
      try parser.skip()
      return
    }
    row = parser.line
    try parser.fields { key, parser in
      if key.spell("id") {
        id = try parser.scalarText()
      } else if key.spell("title") {
        title = try parser.scalarText(&cache)
      } else if key.spell("description") {
        isDescribed = try parser.skipTellingWhetherFilled()
      } else if key.spell("currency") {
        currency = try parser.scalarText()
      } else if key.spell("amountAwarded") {
        amount = try parser.scalarText()
      } else if key.spell("awardDate") {
        awardDate = try parser.scalarText()
      } else if key.spell("regrantType") {
        regrantType = try parser.scalarText(&cache)
      } else if key.spell("fundingOrganization") {
        try Self.readBodies(&parser, scratch, into: &funders)
      } else if key.spell("recipientOrganization") {
        try Self.readBodies(&parser, scratch, into: &recipients)
      } else if key.spell("recipientIndividual") {
        if try parser.skipTellingWhetherFilled() { isToIndividual = true }
      } else if key.spell("plannedDates") {
        try readDates(&parser)
      } else if key.spell("grantProgramme") {
        try readProgrammes(&parser, &cache)
      } else {
        leaveOut(cache.text(key).text)
        try parser.skip()
      }
    }
    funders.removeAll(where: \.isBlank)
    recipients.removeAll(where: \.isBlank)
  }

  /// The first day and the last of all that are planned.
  private mutating func readDates(_ parser: inout JSONParser) throws {
    start = ""
    end = ""
    try parser.records { parser in
      try parser.fields { key, parser in
        if key.spell("startDate") {
          let date = try parser.scalarText()
          if !date.isEmpty, start.isEmpty || date < start { start = date }
        } else if key.spell("endDate") {
          let date = try parser.scalarText()
          if date > end { end = date }
        } else {
          try parser.skip()
        }
      }
    }
  }

  /// The titles of all programmes, or for want of one its code.
  private mutating func readProgrammes(
    _ parser: inout JSONParser, _ cache: inout TextCache
  ) throws {
    programme = ""
    var titles: [String] = []
    try parser.records { parser in
      var (title, code) = ("", "")
      try parser.fields { key, parser in
        if key.spell("title") {
          title = try parser.scalarText(&cache)
        } else if key.spell("code") {
          code = try parser.scalarText(&cache)
        } else {
          try parser.skip()
        }
      }
      if title.isEmpty { title = code }
      if title.isEmpty || titles.contains(title) { return }
      titles.append(title)
    }
    programme = titles.count == 1 ? titles[0] : titles.joined(separator: "; ")
  }

  private static func readBodies(
    _ parser: inout JSONParser, _ scratch: TextScratch, into bodies: inout [Organisation]
  ) throws {
    try parser.records { parser in
      var body = Organisation()
      try parser.fields { key, parser in
        if key.spell("id") {
          body.id = try parser.rawText(scratch)
        } else if key.spell("name") {
          body.name = try parser.rawText(scratch)
        } else if key.spell("charityNumber") {
          body.charityNumber = try parser.rawText(scratch)
        } else if key.spell("companyNumber") {
          body.companyNumber = try parser.rawText(scratch)
        } else if key.spell("addressLocality") {
          body.place = try parser.rawText(scratch)
        } else if key.spell("url") {
          body.website = try parser.rawText(scratch)
        } else {
          try parser.skip()
        }
      }
      bodies.append(body)
    }
  }
}

extension JSONParser {
  /// Reads an object, or each object of an array; whatever else stands there is passed over.
  fileprivate mutating func records(_ record: (inout JSONParser) throws -> Void) throws {
    func one(_ parser: inout JSONParser) throws {
      if parser.isNext("{") { try record(&parser) } else { try parser.skip() }
    }
    if isNext("[") { try array { try one(&$0) } } else { try one(&self) }
  }
}
