import OrderedCollections
import WeftModel

/// Reads the grants of a file, batch by batch.
struct GrantParser {
  /// What a file tells beside its grants.
  struct Findings: Sendable {
    /// What is wrong with the form of the file.
    var form: [Diagnostic] = []
    /// The fields that a network has no place for.
    var fieldsLeftOut: OrderedSet<String> = []
  }

  /// After how many grants the number of all is guessed.
  private static let sample = 2_000

  private let file: InputFile
  /// Takes a batch, and gives one that may be filled next.
  private let hand: (GrantBatch) -> GrantBatch?
  /// Comes back when no batch is in use any more.
  private let settle: () -> Void
  private var findings = Findings()
  private var batch = GrantBatch()
  private var cache = TextCache()
  private var count = 0

  init(
    _ file: InputFile, hand: @escaping (GrantBatch) -> GrantBatch?,
    settle: @escaping () -> Void = {}
  ) {
    self.file = file
    self.hand = hand
    self.settle = settle
  }

  /// Reads the whole file.
  ///
  /// - Returns: What it tells beside its grants.
  /// - Throws: A ``Diagnostic`` where it cannot be read.
  mutating func run() throws -> Findings {
    let first = try file.bytes().prefix(1024).first {
      ![0xEF, 0xBB, 0xBF, 9, 10, 13, 32].contains($0)
    }
    let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    try isJSON ? readJSON() : readCSV()
    return findings
  }

  /// Hands the batch on where it is full, and guesses once how many grants there are.
  private mutating func passOn(_ expected: (Int) -> Int) {
    count += 1
    if count == Self.sample { batch.expected = expected(count) }
    if batch.isFull { flush() }
  }

  private mutating func flush() {
    batch = hand(batch) ?? GrantBatch()
    batch.clear()
  }

  // MARK: JSON

  private mutating func readJSON() throws {
    var form: [Diagnostic] = []
    try JSONParser.read(file, diagnostics: &form) { json in
      // Texts of grants stand in the bytes of the file, which go with this.
      defer { settle() }
      guard try readGrants(&json) else {
        throw Diagnostic(
          .error, code: "no-grants", file: file.name,
          message: "The file has no list “grants”.",
          mend: "Check that it is 360Giving data; `weft formats` lists the formats.")
      }
      flush()
    }
    findings.form = form
  }

  /// Reads the list of grants; false where there is none.
  private mutating func readGrants(_ json: inout JSONParser) throws -> Bool {
    if json.isNext("[") {
      try readList(&json)
      return true
    }
    var sawGrants = false
    try json.object { key, json in
      if key == "grants", json.isNext("[") {
        sawGrants = true
        try readList(&json)
      } else {
        try json.skip()
      }
    }
    return sawGrants
  }

  private mutating func readList(_ json: inout JSONParser) throws {
    try json.array { json in
      let batch = batch
      try batch.add { grant in
        try grant.read(&json, &cache, batch.scratch) { findings.fieldsLeftOut.append($0) }
      }
      passOn { json.expected(after: $0) }
    }
  }

  // MARK: CSV

  private mutating func readCSV() throws {
    var form: [Diagnostic] = []
    var columns = GrantColumns([])
    var missing: Diagnostic?
    try CSVFile.readCells(file, diagnostics: &form) { header in
      columns = GrantColumns(header.cells)
      findings.fieldsLeftOut.append(contentsOf: columns.others)
      if let first = columns.missing.first {
        missing = Diagnostic(
          .error, code: "missing-column", file: file.name, row: header.row, column: first,
          message: "These columns are missing: \(columns.missing.joined(separator: ", ")).",
          mend: "Add them; the standard requires them.")
      }
      return true
    } row: { cells in
      let batch = batch
      batch.add { columns.read(&cells, &cache, batch.scratch, into: &$0) }
      passOn { cells.expected(after: $0) }
    } end: {
      flush()
      settle()
    }
    findings.form = form + (missing.map { [$0] } ?? [])
  }
}
