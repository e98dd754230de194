import Foundation
import Testing
import WeftFormats
import WeftModel

/// The folder `Faulty` holds one fault of each kind; every one must be told with its place and
/// how to mend it, and nothing else.
@Suite("Planted faults")
struct PlantedFaultsTests {
  struct Fault: Hashable, CustomStringConvertible {
    var code: String
    var file: String?
    var row: Int?
    var column: String?

    init(_ code: String, _ file: String?, _ row: Int?, _ column: String?) {
      (self.code, self.file, self.row, self.column) = (code, file, row, column)
    }

    var description: String {
      "\(code) at \(file ?? "-"):\(row.map(String.init) ?? "-"):\(column ?? "-")"
    }
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Faulty").path

  private func found() throws -> [Diagnostic] {
    try NetworkFile.read(Self.folder).checked()
  }

  @Test func `all of them are told, and only they`() throws {
    let told = try found().map { Fault($0.code, $0.file, $0.row, $0.column) }
    let missed = Self.planted.filter { !told.contains($0) }
    let invented = told.filter { !Self.planted.contains($0) }
    #expect(missed == [])
    #expect(invented == [])
    #expect(told.count == Self.planted.count)
    #expect(Set(Self.planted.map(\.code)).count >= 50)
  }

  @Test func `each says how to mend it`() throws {
    for diagnostic in try found() {
      #expect(diagnostic.mend?.isEmpty == false, "\(diagnostic)")
      #expect(diagnostic.message.hasSuffix("."), "\(diagnostic)")
    }
  }

  @Test func `the mends name what was meant`() throws {
    let mends = try found().reduce(into: [String: String]()) {
      $0["\($1.code) \($1.file ?? "") \($1.row ?? 0)"] = $1.mend
    }
    #expect(mends["unknown-id ties.csv 3"]?.contains("“alpha”") == true)
    #expect(mends["unknown-id ties.csv 4"]?.contains("“beta”") == true)
    #expect(mends["unknown-role actors.csv 6"]?.contains("“partner”") == true)
    #expect(mends["unknown-kind ties.csv 18"]?.contains("“funds”") == true)
    #expect(mends["not-a-date ties.csv 13"]?.contains("2010-07-01") == true)
    #expect(mends["unknown-currency ties.csv 9"] == "Write GBP.")
    #expect(mends["scrambled-text actors.csv 19"]?.contains("Nu Café") == true)
  }

  private static let planted: [Fault] = [
    Fault("column-spelling", "actors.csv", 1, "Short Name"),
    Fault("duplicate-column", "actors.csv", 1, "sector"),
    Fault("unknown-column", "actors.csv", 1, "websit"),
    Fault("duplicate-id", "actors.csv", 3, "id"),
    Fault("blank-cell", "actors.csv", 4, "id"),
    Fault("blank-cell", "actors.csv", 5, "name"),
    Fault("unknown-role", "actors.csv", 6, "role"),
    Fault("repeated-role", "actors.csv", 7, "also"),
    Fault("same-name", "actors.csv", 8, "name"),
    Fault("near-identical-name", "actors.csv", 9, "name"),
    Fault("shared-alias", "actors.csv", 10, "aliases"),
    Fault("odd-org-id", "actors.csv", 11, "org_id"),
    Fault("shared-org-id", "actors.csv", 13, "org_id"),
    Fault("error-cell", "actors.csv", 14, "name"),
    Fault("placeholder", "actors.csv", 15, "place"),
    Fault("space-around", "actors.csv", 16, "name"),
    Fault("space-around", "actors.csv", 17, "id"),
    Fault("control-character", "actors.csv", 18, "note"),
    Fault("scrambled-text", "actors.csv", 19, "name"),
    Fault("damaged-text", "actors.csv", 20, "name"),
    Fault("invisible-character", "actors.csv", 21, "name"),
    Fault("unknown-id", "actors.csv", 22, "source"),
    Fault("evidence-too-long", "actors.csv", 23, "evidence"),
    Fault("evidence-without-source", "actors.csv", 24, "source"),
    Fault("no-source", "actors.csv", 24, "source"),
    Fault("isolate", "actors.csv", 25, "id"),
    Fault("too-many-cells", "actors.csv", 26, nil),
    Fault("too-few-cells", "actors.csv", 27, nil),
    Fault("blank-row", "actors.csv", 28, nil),
    Fault("mixed-encodings", "actors.csv", 29, "name"),
    Fault("text-after-quote", "actors.csv", 30, "name"),
    Fault("nameless-column", "actors.csv", 31, "column 15"),
    Fault("line-break", "actors.csv", 34, "id"),
    Fault("unknown-id", "ties.csv", 3, "from"),
    Fault("unknown-id", "ties.csv", 4, "to"),
    Fault("self-tie", "ties.csv", 5, "to"),
    Fault("backwards-period", "ties.csv", 6, "until"),
    Fault("not-a-number", "ties.csv", 7, "amount"),
    Fault("no-currency", "ties.csv", 8, "currency"),
    Fault("unknown-currency", "ties.csv", 9, "currency"),
    Fault("negative-amount", "ties.csv", 10, "amount"),
    Fault("not-a-number", "ties.csv", 11, "weight"),
    Fault("negative-weight", "ties.csv", 12, "weight"),
    Fault("not-a-date", "ties.csv", 13, "since"),
    Fault("not-a-date", "ties.csv", 14, "until"),
    Fault("unknown-basis", "ties.csv", 15, "basis"),
    Fault("unknown-amount-basis", "ties.csv", 16, "amount_basis"),
    Fault("no-amount", "ties.csv", 17, "amount_basis"),
    Fault("unknown-kind", "ties.csv", 18, "kind"),
    Fault("blank-cell", "ties.csv", 19, "kind"),
    Fault("repeated-tie", "ties.csv", 20, "from"),
    Fault("mirrored-tie", "ties.csv", 22, "from"),
    Fault("membership-twice", "ties.csv", 23, "kind"),
    Fault("no-reporter", "ties.csv", 24, "reported_by"),
    Fault("no-derivation", "ties.csv", 25, "note"),
    Fault("error-cell", "ties.csv", 26, "amount"),
    Fault("line-break", "ties.csv", 36, "to"),
    Fault("space-around", "ties.csv", 35, "to"),
    Fault("unclosed-quote", "ties.csv", 37, "note"),
    Fault("duplicate-id", "clusters.csv", 3, "id"),
    Fault("unknown-meets", "clusters.csv", 4, "meets"),
    Fault("not-a-number", "clusters.csv", 5, "size"),
    Fault("size-too-small", "clusters.csv", 6, "size"),
    Fault("empty-cluster", "clusters.csv", 7, "id"),
    Fault("backwards-period", "clusters.csv", 8, "until"),
    Fault("carriage-returns", "clusters.csv", 1, nil),
    Fault("unknown-id", "members.csv", 4, "cluster"),
    Fault("unknown-id", "members.csv", 5, "actor"),
    Fault("repeated-member", "members.csv", 6, "actor"),
    Fault("backwards-period", "members.csv", 9, "until"),
    Fault("separator", "members.csv", 1, nil),
    Fault("missing-column", "sources.csv", 1, "title"),
    Fault("byte-order-mark", "sources.csv", 1, nil),
    Fault("duplicate-id", "sources.csv", 3, "id"),
    Fault("not-a-date", "sources.csv", 4, "date"),
    Fault("unused-source", "sources.csv", 4, "id"),
    Fault("odd-address", "sources.csv", 4, "url"),
    Fault("no-title", "datapackage.json", nil, "title"),
    Fault("wrong-property", "datapackage.json", nil, "description"),
    Fault("unsafe-path", "datapackage.json", nil, "resources"),
  ]
}
