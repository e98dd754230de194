import WeftModel

/// Which column of a table holds which field of a grant; headings may be the standard's titles
/// (`Recipient Org:Identifier`, also numbered `Recipient Org:0:Identifier`) or its paths
/// (`recipientOrganization/0/id`).
struct GrantColumns {
  private enum Field {
    case id, title, described, currency, amount, awardDate, start, end, programme, regrantType
    case individual
    case body(isFunder: Bool, number: Int, BodyField)
  }

  private enum BodyField { case id, name, charityNumber, companyNumber, place, website }

  private var fields: [(column: Int, field: Field)] = []
  private var seen: Set<String> = []
  /// Headings that no field of a tie answers to.
  private(set) var others: [String] = []
  /// The most bodies at one end that are read of one row.
  private static let maximumBodies = 50

  init(_ header: [String]) {
    for (column, heading) in header.enumerated() {
      let parts = heading.split { $0 == ":" || $0 == "/" }.map {
        $0.lowercased().filter { !$0.isWhitespace && $0 != "_" }
      }
      let number = parts.compactMap { Int($0) }.first ?? 0
      let name = parts.filter { Int($0) == nil }.joined(separator: ":")
      if let field = Self.field(name, min(max(number, 0), Self.maximumBodies)) {
        fields.append((column, field))
        seen.insert(name)
      } else if !heading.isEmpty {
        others.append(heading)
      }
    }
  }

  private static func field(_ name: String, _ number: Int) -> Field? {
    switch name {
    case "identifier", "id": return .id
    case "title": return .title
    case "description": return .described
    case "currency": return .currency
    case "amountawarded": return .amount
    case "awarddate": return .awardDate
    case "planneddates:startdate": return number == 0 ? .start : nil
    case "planneddates:enddate": return number == 0 ? .end : nil
    case "grantprogramme:title": return number == 0 ? .programme : nil
    case "forregranttype", "regranttype": return .regrantType
    default: break
    }
    let ends: KeyValuePairs<String, Bool?> = [
      "recipientind:": nil, "recipientindividual:": nil, "recipientorg:": false,
      "recipientorganization:": false, "fundingorg:": true, "fundingorganization:": true,
    ]
    for (prefix, isFunder) in ends where name.hasPrefix(prefix) {
      guard let isFunder else { return .individual }
      return body(String(name.dropFirst(prefix.count))).map {
        .body(isFunder: isFunder, number: number, $0)
      }
    }
    return nil
  }

  private static func body(_ name: String) -> BodyField? {
    switch name {
    case "identifier", "id": .id
    case "name": .name
    case "charitynumber": .charityNumber
    case "companynumber": .companyNumber
    case "city", "addresslocality": .place
    case "webaddress", "url": .website
    default: nil
    }
  }

  /// The required columns that are missing.
  var missing: [String] {
    let required: KeyValuePairs<String, [String]> = [
      "Identifier": ["identifier", "id"], "Title": ["title"], "Description": ["description"],
      "Currency": ["currency"], "Amount Awarded": ["amountawarded"],
      "Award Date": ["awarddate"],
      "Funding Org:Identifier": ["fundingorg:identifier", "fundingorganization:id"],
      "Recipient Org:Identifier": [
        "recipientorg:identifier", "recipientorganization:id", "recipientind:identifier",
        "recipientindividual:id",
      ],
    ]
    return required.filter { !$0.value.contains(where: seen.contains) }.map(\.key)
  }

  /// Reads the grant of a row into a blank one.
  ///
  /// - Parameters:
  ///   - cells: The row.
  ///   - cache: Texts that were read lately.
  ///   - scratch: Holds what does not stand in the row as it is meant.
  ///   - grant: The grant; its bodies are good as long as the row and the scratch are.
  func read(
    _ cells: inout CSVCells, _ cache: inout TextCache, _ scratch: TextScratch,
    into grant: inout Grant
  ) {
    grant.row = cells.row
    for (column, field) in fields {
      switch field {
      case .id: grant.id = cells.text(column)
      case .title: grant.title = cells.text(column, &cache)
      case .currency: grant.currency = cells.text(column)
      case .amount: grant.amount = cells.text(column)
      case .awardDate: grant.awardDate = cells.text(column)
      case .start: grant.start = cells.text(column)
      case .end: grant.end = cells.text(column)
      case .programme: grant.programme = cells.text(column, &cache)
      case .regrantType: grant.regrantType = cells.text(column, &cache)
      case .described: grant.isDescribed = !cells.isBlank(column)
      case .individual: if !cells.isBlank(column) { grant.isToIndividual = true }
      case .body(let isFunder, let number, let field):
        if cells.isBlank(column) { continue }
        let text = cells.rawText(column, scratch)
        if isFunder {
          Self.set(field, text, of: number, in: &grant.funders)
        } else {
          Self.set(field, text, of: number, in: &grant.recipients)
        }
      }
    }
    grant.funders.removeAll(where: \.isBlank)
    grant.recipients.removeAll(where: \.isBlank)
  }

  private static func set(
    _ field: BodyField, _ text: RawText, of number: Int, in bodies: inout [Grant.Organisation]
  ) {
    while bodies.count <= number { bodies.append(.init()) }
    switch field {
    case .id: bodies[number].id = text
    case .name: bodies[number].name = text
    case .charityNumber: bodies[number].charityNumber = text
    case .companyNumber: bodies[number].companyNumber = text
    case .place: bodies[number].place = text
    case .website: bodies[number].website = text
    }
  }
}
