import Foundation
import OrderedCollections
import WeftModel

extension Tie: TableRow {
  static let blank = Tie(from: "", to: "", kind: "")

  /// The columns of ties.csv.
  static let columns: [Column<Tie>] = [
    // The three that every row has are written without key paths, which take longer than the rest.
    Column("from", .string, isRequired: true, "The id of the actor or cluster it leads from.") {
      text, row in
      row.from = text
      return nil
    } write: {
      $0.from
    },
    Column("to", .string, isRequired: true, "The id of the actor or cluster it leads to.") {
      text, row in
      row.to = text
      return nil
    } write: {
      $0.to
    },
    Column("kind", .string, isRequired: true, "What it is: funds, supports, …") { text, row in
      row.kind = TieKind(rawValue: text)
      return nil
    } write: {
      $0.kind.rawValue
    },
    Column("weight", .number, "Its strength.") { text, row in
      guard let weight = Double(text), weight.isFinite, CellProblems.isPlainNumber(text) else {
        return CellProblems.number(text, what: "weight")
      }
      row.weight = weight
      return nil
    } write: {
      $0.weight.map(NumberText.text)
    },
    Column("amount", .number, "The sum of money it carries.") { text, row in
      guard let value = CellProblems.decimal(text) else {
        return CellProblems.number(text, what: "amount")
      }
      row.amount = Amount(value: value)
      return nil
    } write: {
      $0.amount.map { "\($0.value)" }
    },
    Column("currency", .string, "The currency of the sum (ISO 4217).") { text, row in
      guard row.amount != nil else { return withoutAmount("currency", "currency", text, &row) }
      row.amount?.currency = text
      return nil
    } write: {
      $0.amount?.currency
    },
    Column(
      "amount_basis", .choice(Amount.Basis.allCases.map(\.rawValue)),
      "How the sum may be used: exact, approximate, ceiling, total."
    ) { text, row in
      guard let basis = Amount.Basis(rawValue: text) else {
        return CellProblems.choice(
          text, "amount_basis", of: Amount.Basis.allCases.map(\.rawValue))
      }
      guard row.amount != nil else {
        return withoutAmount("amount basis", "amount_basis", text, &row)
      }
      row.amount?.basis = basis
      return nil
    } write: {
      $0.extra["amount_basis"] == nil ? $0.amount?.basis.rawValue : nil
    },
    Column(date: "since", "When it began.", \.period.since),
    Column(date: "until", "When it ended.", \.period.until),
    Column(
      "basis", .choice(Tie.Basis.allCases.map(\.rawValue)),
      "How it came to be known: stated, implied, derived, reported."
    ) { text, row in
      guard let basis = Tie.Basis(rawValue: text) else {
        return CellProblems.choice(text, "basis", of: Tie.Basis.allCases.map(\.rawValue))
      }
      row.basis = basis
      return nil
    } write: {
      $0.basis?.rawValue
    },
    Column("reported_by", "Who reported it.", \.reportedBy),
    Column("note", "A remark.", \.note),
    Column("source", "The id of the source of the row.", \.citation.source),
    Column("evidence", "A quotation of at most 25 words from the source.", \.citation.evidence),
  ]

  /// A currency or basis beside a blank sum is kept, and told; beside an unreadable one, which is
  /// told already, it is only kept.
  private static func withoutAmount(
    _ what: String, _ column: String, _ text: String, _ row: inout Tie
  ) -> Column<Tie>.Problem? {
    row.extra[column] = text
    guard row.extra["amount"] == nil else { return nil }
    return Column<Tie>.Problem(
      severity: .warning, code: "no-amount", message: "There is a \(what) but no amount.",
      mend: "Give the amount, or leave both blank; blank is not zero.")
  }
}

extension CellProblems {
  /// Whether text is a number as Weft writes them: no names, no hexadecimal, no white space.
  static func isPlainNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E")
    }
  }
}

/// Numbers as text.
enum NumberText {
  /// The shortest text that reads back as the number; whole numbers without a point.
  static func text(_ number: Double) -> String {
    if let whole = Int(exactly: number), abs(number) < 1e15 { return String(whole) }
    return "\(number)"
  }
}
