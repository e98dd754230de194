import OrderedCollections
import WeftModel

/// A survey with a row for each respondent and a column for each body asked about.
enum WideSurvey {
  static func answers(_ sheet: Sheet) throws -> Survey {
    guard let header = sheet.rows.first, header.cells.count > 1 else {
      throw Diagnostic(
        .error, code: "not-a-survey", file: sheet.place,
        message: "The file has no columns for the bodies asked about.",
        mend: "Write the respondent into the first column and each body over one of the others.")
    }
    var survey = Survey()
    // “Trust: Alpha” asks about Alpha; the words before the colon are the kind of tie.
    var columns: [(place: Int, body: String, kind: TieKind)] = []
    for (place, cell) in header.cells.enumerated().dropFirst() {
      let text = cell.trimmed
      guard !text.isEmpty else { continue }
      let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
      let kind = parts.count == 2 ? TieKind(rawValue: parts[0].lowercased()) : "partners"
      let body = parts.count == 2 && kind.isKnown ? parts[1] : text
      columns.append((place, body, kind.isKnown ? kind : "partners"))
      survey.asked.append(body)
    }
    for row in sheet.rows.dropFirst() {
      let respondent = row.cells.first?.trimmed ?? ""
      guard !respondent.isEmpty else {
        survey.tell(
          .error, "blank-cell", sheet.place, row.number, header.cells[0],
          "The row does not say who answered, and was left out.", "Write the respondent.")
        continue
      }
      if survey.heard.contains(respondent) {
        survey.tell(
          .warning, "repeated-respondent", sheet.place, row.number, header.cells[0],
          "“\(respondent)” has answered already; both rows count.",
          "Keep one of the two, if one person filled it in twice.")
      }
      survey.heard.insert(respondent)
      survey.asked.append(respondent)
      for column in columns where column.place < row.cells.count && column.body != respondent {
        let text = row.cells[column.place].trimmed
        if text.isEmpty || SpreadsheetText.isPlaceholder(text) && Survey.value(text) == nil {
          continue
        }
        guard let value = Survey.value(text), value >= 0 else {
          survey.tell(
            .error, "not-a-number", sheet.place, row.number, header.cells[column.place],
            "“\(text)” is no answer that can be counted.",
            "Write a number, 0 for no, or leave the cell blank where there was no answer.")
          continue
        }
        survey.answers.append(
          Survey.Answer(
            respondent: respondent, partner: column.body, kind: column.kind, weight: value,
            row: row.number))
      }
    }
    return survey
  }
}
