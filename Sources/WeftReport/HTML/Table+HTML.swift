extension Table {
  /// The table as HTML: a caption, headings with their scope, numbers to the right, and on each
  /// number its full precision to sort by.
  ///
  /// - Parameters:
  ///   - id: The id of the element, unique on the page.
  ///   - rowHeading: Which column names the row, nil where none does.
  ///   - isSortable: Whether a reader may sort it; each heading then holds a button.
  ///   - anchors: An id for each row to link to, or nil.
  /// - Returns: The table in a region that scrolls.
  public func html(
    id: String, rowHeading: Int? = 0, isSortable: Bool = false, anchors: [String]? = nil
  ) -> Markup {
    guard !rows.isEmpty else { return "<p>\(title): \(Phrase.noRows.pattern)</p>\n" }
    let numeric = columns.indices.map { column in rows.contains { $0[column].isNumeric } }
    var body = Markup.empty
    for (place, row) in rows.enumerated() {
      body += anchors.map { "<tr id=\"\($0[place])\">" } ?? "<tr>"
      for (column, cell) in row.enumerated() {
        let kind: Markup = numeric[column] ? " class=\"number\"" : ""
        let sort: Markup = cell.sortKey.map { " data-sort=\"\($0)\"" } ?? ""
        body +=
          column == rowHeading
          ? "<th scope=\"row\"\(kind)\(sort)>\(cell.display)</th>"
          : "<td\(kind)\(sort)>\(cell.display)</td>"
      }
      body += "</tr>\n"
    }
    let heads = columns.indices.map { column -> Markup in
      let kind: Markup = numeric[column] ? " class=\"number\"" : ""
      let heading = columns[column].heading
      let inside: Markup =
        isSortable
        ? "<button type=\"button\">\(heading)<span aria-hidden=\"true\"></span></button>"
        : "\(heading)"
      return "<th scope=\"col\"\(kind)>\(inside)</th>"
    }.joined()
    let kind: Markup = isSortable ? " class=\"sortable\"" : ""
    return """
      <div class="scroll" role="region" aria-label="\(Label.table.text): \(title)" tabindex="0">
      <table id="\(id)"\(kind)>
      <caption>\(title)</caption>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(body)</tbody>
      </table>
      </div>

      """
  }
}

extension Cell {
  /// What a script sorts by, where it is not the text shown.
  fileprivate var sortKey: String? {
    switch self {
    case .number, .share, .count: plain
    case .blank: ""
    case .text, .flag: nil
    }
  }
}
