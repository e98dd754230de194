import WeftModel

/// Which column of a table holds which field of a grant; headings may be the standard's titles
/// (`Recipient Org:Identifier`, also numbered `Recipient Org:0:Identifier`) or its paths
/// (`recipientOrganization/0/id`).
struct GrantColumns {
  private enum Field {
    case own(WritableKeyPath<Grant, String>)
    case described
    case body(isFunder: Bool, number: Int, WritableKeyPath<Grant.Organisation, String>)
    case individual
  }

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
    case "identifier", "id": return .own(\.id)
    case "title": return .own(\.title)
    case "description": return .described
    case "currency": return .own(\.currency)
    case "amountawarded": return .own(\.amount)
    case "awarddate": return .own(\.awardDate)
    case "planneddates:startdate": return number == 0 ? .own(\.start) : nil
    case "planneddates:enddate": return number == 0 ? .own(\.end) : nil
    case "grantprogramme:title": return number == 0 ? .own(\.programme) : nil
    case "forregranttype", "regranttype": return .own(\.regrantType)
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

  private static func body(_ name: String) -> WritableKeyPath<Grant.Organisation, String>? {
    switch name {
    case "identifier", "id": \.id
    case "name": \.name
    case "charitynumber": \.charityNumber
    case "companynumber": \.companyNumber
    case "city", "addresslocality": \.place
    case "webaddress", "url": \.website
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

  /// Reads the grant of a row into one that is used again.
  func read(_ cells: inout CSVCells, into grant: inout Grant) {
    grant.isToIndividual = false
    grant.isDescribed = false
    grant.funders.removeAll(keepingCapacity: true)
    grant.recipients.removeAll(keepingCapacity: true)
    grant.row = cells.row
    for (column, field) in fields {
      switch field {
      case .own(let path): grant[keyPath: path] = cells.text(column)
      case .described: grant.isDescribed = !cells.isBlank(column)
      case .individual: if !cells.isBlank(column) { grant.isToIndividual = true }
      case .body(let isFunder, let number, let path):
        if cells.isBlank(column) { continue }
        let text = cells.text(column)
        if isFunder {
          while grant.funders.count <= number { grant.funders.append(.init()) }
          grant.funders[number][keyPath: path] = text
        } else {
          while grant.recipients.count <= number { grant.recipients.append(.init()) }
          grant.recipients[number][keyPath: path] = text
        }
      }
    }
    grant.funders.removeAll(where: \.isBlank)
    grant.recipients.removeAll(where: \.isBlank)
  }
}
