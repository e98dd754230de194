/// The words by which people head the columns that Weft knows.
enum Headings {
  /// For each column of the actors, what it may be headed, the likelier first.
  static let actors: [String: [String]] = [
    "id": ["id", "identifier", "key", "code"],
    "name": [
      "name", "organisation", "organization", "organisation name", "organization name", "org",
      "org name", "label", "body", "group", "partner", "partner name", "agency", "who", "actor",
    ],
    "role": ["role", "type", "kind", "category", "organisation type", "type of organisation"],
    "also": ["also", "other roles", "further roles"],
    "short_name": ["short name", "abbreviation", "acronym", "short"],
    "aliases": ["aliases", "alias", "also known as", "aka", "other names", "formerly"],
    "sector": ["sector", "field", "theme", "area of work"],
    "place": ["place", "location", "town", "area", "borough", "city", "ward", "where"],
    "org_id": ["org id", "charity number", "charity no", "organisation identifier"],
    "website": ["website", "url", "web", "web site", "link"],
    "note": ["note", "notes", "comment", "comments", "remark", "remarks", "description"],
    "source": ["source of information"],
  ]

  /// For each column of the ties, what it may be headed, the likelier first.
  static let ties: [String: [String]] = [
    "from": [
      "from", "source", "giver", "organisation a", "organization a", "org a", "partner a", "ego",
      "respondent", "who",
    ],
    "to": [
      "to", "target", "receiver", "recipient", "organisation b", "organization b", "org b",
      "partner b", "alter", "with", "with whom", "works with", "connected to",
    ],
    "kind": [
      "kind", "type", "relationship", "relation", "connection", "type of link", "link", "tie",
      "how",
    ],
    "weight": ["weight", "strength", "score", "value", "frequency"],
    "amount": ["amount", "grant", "sum"],
    "currency": ["currency"],
    "since": ["since", "start", "start date", "began", "from date"],
    "until": ["until", "end", "end date", "ended", "to date"],
    "reported_by": ["reported by", "respondent name"],
    "note": ["note", "notes", "comment", "comments", "remark", "remarks", "description"],
  ]

  /// A heading without letter case and punctuation.
  static func folded(_ heading: String) -> String {
    heading.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }

  /// Whether a row below a header only says more of the headings: most of its cells stand in
  /// brackets, or each is a heading itself where there are several.
  static func isSecondRow(_ cells: [String]) -> Bool {
    let texts = cells.map(\.trimmed).filter { !$0.isEmpty }
    guard !texts.isEmpty else { return false }
    let bracketed = texts.count { $0.hasPrefix("(") && $0.hasSuffix(")") }
    if 2 * bracketed > texts.count { return true }
    let words = Set((Array(actors.values) + Array(ties.values)).joined())
    return texts.count > 1 && texts.allSatisfy { words.contains(folded($0)) }
  }

  /// The place of each column that a header has, by the column's name.
  static func places(
    _ header: [String], _ words: [String: [String]], mapped: [String: String] = [:]
  ) -> [String: Int] {
    let folded = header.map(Self.folded)
    var places: [String: Int] = [:]
    var taken: Set<Int> = []
    for (column, heading) in mapped.sorted(by: { $0.key < $1.key }) {
      let place =
        header.firstIndex(of: heading) ?? folded.firstIndex(of: Self.folded(heading))
        ?? Sheet.column(heading)
      if let place, place < header.count {
        places[column] = place
        taken.insert(place)
      }
    }
    // The exact name of a column goes before any word for it.
    let columns = words.keys.sorted()
    for column in columns where places[column] == nil {
      let own = column.replacing("_", with: " ")
      if let place = folded.firstIndex(of: own), !taken.contains(place) {
        places[column] = place
        taken.insert(place)
      }
    }
    for column in columns where places[column] == nil {
      for word in words[column] ?? [] {
        if let place = folded.firstIndex(of: word), !taken.contains(place) {
          places[column] = place
          taken.insert(place)
          break
        }
      }
    }
    return places
  }

  /// The row of a sheet that is most like a header, and the place of each column in it.
  ///
  /// People put titles, dates and groups of headings above it, so the first rows are tried; nil
  /// where none has the columns that are needed.
  static func header(
    of sheet: Sheet, _ words: [String: [String]], needs: [String], mapped: [String: String] = [:]
  ) -> (index: Int, places: [String: Int])? {
    var best: (index: Int, places: [String: Int])?
    for (index, row) in sheet.rows.prefix(15).enumerated() {
      let places = places(row.cells, words, mapped: mapped)
      guard needs.allSatisfy({ places[$0] != nil }) else { continue }
      if places.count > best?.places.count ?? 0 { best = (index, places) }
    }
    return best
  }
}
