import OrderedCollections
import WeftModel

/// A survey with a row for each respondent and body.
enum LongSurvey {
  private static let words: [String: [String]] = [
    "respondent": [
      "respondent", "rater", "ego", "from", "source", "respondent organization",
      "respondent organisation", "org",
    ],
    "partner": [
      "partner", "alter", "to", "target", "rated", "partner organization", "partner organisation",
      "relationship with",
    ],
    "kind": ["kind", "type", "relation", "relationship"],
    "weight": ["weight", "strength", "frequency", "value", "contact", "frequency of contact"],
    "reliability": ["reliability", "reliable", "trust reliability"],
    "openness": ["openness", "open to discussion", "trust openness", "open"],
    "mission": [
      "mission", "mission congruence", "support of mission", "in support of mission",
      "trust mission",
    ],
    "power": ["power", "power influence", "power and influence", "value power"],
    "involvement": ["involvement", "level of involvement", "value involvement"],
    "resources": ["resources", "resource contribution", "value resources"],
  ]

  static func answers(_ sheet: Sheet, _ mapping: SheetMapping) throws -> Survey {
    guard
      let found = Headings.header(
        of: sheet, words, needs: ["respondent", "partner"], mapped: mapping.tieColumns)
    else {
      throw Diagnostic(
        .error, code: "not-a-survey", file: sheet.place,
        message: "No headings say who answered and about whom.",
        mend: "Head the columns respondent and partner.")
    }
    let header = sheet.rows[found.index].cells
    var survey = Survey()
    let known = Set(found.places.values)
    for row in sheet.rows.dropFirst(found.index + 1) {
      func cell(_ column: String) -> String {
        guard let place = found.places[column], place < row.cells.count else { return "" }
        let text = row.cells[place].trimmed
        return SpreadsheetText.isPlaceholder(text) && Survey.value(text) == nil ? "" : text
      }
      let (respondent, partner) = (cell("respondent"), cell("partner"))
      guard !respondent.isEmpty, !partner.isEmpty else {
        survey.tell(
          .error, "blank-cell", sheet.place, row.number,
          respondent.isEmpty ? "respondent" : "partner",
          "The row does not say who answered about whom, and was left out.", "Fill it in.")
        continue
      }
      survey.heard.insert(respondent)
      survey.asked.append(respondent)
      survey.asked.append(partner)
      guard respondent != partner else { continue }
      for dimension in PartnerScores.Dimension.allCases {
        let text = cell(dimension.rawValue)
        guard !text.isEmpty else { continue }
        guard let value = Survey.value(text) else {
          notNumber(text, found.places[dimension.rawValue], header, row.number, sheet, &survey)
          continue
        }
        survey.scores.append(
          Survey.Rating(rater: respondent, rated: partner, dimension: dimension, value: value))
      }
      var weight = 1.0
      let text = cell("weight")
      if !text.isEmpty {
        guard let value = Survey.value(text), value >= 0 else {
          notNumber(text, found.places["weight"], header, row.number, sheet, &survey)
          continue
        }
        weight = value
      } else if found.places["weight"] != nil {
        // Asked how strongly, and not answered: known to know nothing.
        continue
      }
      var extra: OrderedDictionary<String, String> = [:]
      for (place, text) in row.cells.enumerated()
      where !known.contains(place) && place < header.count && !header[place].isEmpty {
        if !text.isEmpty { extra[header[place]] = text }
      }
      let kind = cell("kind")
      let folded = TieKind(rawValue: Headings.folded(kind).replacing(" ", with: "-"))
      survey.answers.append(
        Survey.Answer(
          respondent: respondent, partner: partner,
          kind: kind.isEmpty ? "partners" : folded.isKnown ? folded : TieKind(rawValue: kind),
          weight: weight, row: row.number, extra: extra))
    }
    return survey
  }

  private static func notNumber(
    _ text: String, _ place: Int?, _ header: [String], _ row: Int, _ sheet: Sheet,
    _ survey: inout Survey
  ) {
    survey.tell(
      .error, "not-a-number", sheet.place, row,
      place.flatMap { header.indices.contains($0) ? header[$0] : nil },
      "“\(text)” is no answer that can be counted.",
      "Write a number, 0 for no, or leave the cell blank where there was no answer.")
  }
}
