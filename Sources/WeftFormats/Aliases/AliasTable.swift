import Foundation
public import WeftModel

/// Which names mean which body, as a person decided: the table `aliases.csv`.
///
/// Its columns are `from` (an id, or a name as it stands somewhere), `to` (the id it means), `why`,
/// `score` and `decided`: `yes` merges, `no` says that they are two, blank is still to be decided.
/// Nothing merges unless it is decided.
public struct AliasTable: Sendable, Hashable {
  /// A row of the table.
  public struct Row: Sendable, Hashable {
    /// What a reviewer decided.
    public enum Decision: String, Sendable, Hashable, CaseIterable {
      /// They are the same body.
      case yes
      /// They are two.
      case no
      /// Nobody has decided.
      case open = ""
    }

    /// The id or name that is to give way.
    public var from: String
    /// The id that it means.
    public var to: String
    /// Why they may be the same.
    public var why: String
    /// How alike they are, 0 to 1; nil where a person wrote the row.
    public var score: Double?
    /// What was decided.
    public var decided: Decision

    /// Makes a row.
    public init(
      from: String, to: String, why: String = "", score: Double? = nil, decided: Decision = .open
    ) {
      self.from = from
      self.to = to
      self.why = why
      self.score = score
      self.decided = decided
    }
  }

  /// The rows, in the order of the file.
  public var rows: [Row]

  /// Makes a table.
  public init(rows: [Row] = []) { self.rows = rows }

  /// The name of the file in a network's folder.
  static let fileName = "aliases.csv"

  /// Reads a table.
  ///
  /// - Parameter path: The file.
  /// - Returns: The table, and what is wrong with it.
  /// - Throws: A ``WeftModel/Diagnostic`` where the file cannot be read.
  public static func read(_ path: String) throws -> (table: AliasTable, diagnostics: [Diagnostic]) {
    try read(InputFile(path: path))
  }

  static func read(_ file: InputFile) throws -> (table: AliasTable, diagnostics: [Diagnostic]) {
    var table = AliasTable()
    var diagnostics: [Diagnostic] = []
    let sheet = try Sheet(file, diagnostics: &diagnostics)
    let header = sheet.rows.first?.cells.map(Headings.folded) ?? []
    guard let from = header.firstIndex(of: "from"), let to = header.firstIndex(of: "to") else {
      diagnostics.append(
        Diagnostic(
          .error, code: "missing-column", file: file.name, row: 1,
          message: "A table of aliases needs the columns from and to.",
          mend: "`weft aliases` writes one: from,to,why,score,decided."))
      return (table, diagnostics)
    }
    for row in sheet.rows.dropFirst() {
      func cell(_ place: Int?) -> String {
        place.flatMap { $0 < row.cells.count ? row.cells[$0].trimmed : nil } ?? ""
      }
      let word = cell(header.firstIndex(of: "decided"))
      let decided = Row.Decision(rawValue: word.lowercased())
      if decided == nil {
        diagnostics.append(
          Diagnostic(
            .error, code: "unknown-decision", file: file.name, row: row.number, column: "decided",
            message: "“\(word)” is no decision, so nothing is merged by this row.",
            mend: "Write yes or no, or leave the cell blank."))
      }
      table.rows.append(
        Row(
          from: cell(from), to: cell(to), why: cell(header.firstIndex(of: "why")),
          score: Double(cell(header.firstIndex(of: "score"))), decided: decided ?? .open))
    }
    return (table, diagnostics)
  }

  /// The table as CSV.
  public func csv() -> String {
    var writer = CSVWriter()
    writer.write(["from", "to", "why", "score", "decided"])
    for row in rows {
      writer.write([
        row.from, row.to, row.why,
        row.score.map { NumberText.text(($0 * 1000).rounded() / 1000) } ?? "",
        row.decided.rawValue,
      ])
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
