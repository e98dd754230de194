/// A piece of a report, told alike in HTML and Markdown.
enum Block: Sendable {
  case paragraph(String)
  case bullets([String])
  /// A heading; in print it may open a page.
  case heading(String, id: String? = nil, opensPage: Bool = false)
  case table(Table, id: String, isSortable: Bool = false, anchors: [String]? = nil)
  /// The findings in short: sentence, number, how sure, with a way to the whole.
  case short([Finding])
  /// A finding with all it rests on.
  case finding(Finding, number: Int, map: String?)
  /// A map, by name.
  case map(String, caption: String)
  /// Terms and their meaning.
  case terms([Glossary])
  /// Publications.
  case references([Reference])
  /// Documents and where they are.
  case documents([(title: String, address: String?)])
}

/// A part of a report under its own heading.
struct ReportSection: Sendable {
  var id: String
  var title: String
  var blocks: [Block]
  /// Whether it follows on the same page in print.
  var runsOn = false
}
