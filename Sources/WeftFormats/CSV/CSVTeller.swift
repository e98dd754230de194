import WeftModel

/// Says what is out of order in the form of a delimited file.
struct CSVTeller {
  let file: String
  var header: [String] = []
  private var log: DiagnosticLog
  private var blankRun: ClosedRange<Int>?
  /// The first cells that are not UTF-8.
  private var guesses: [(row: Int, column: Int, text: String)] = []
  private var guessCount = 0

  init(file: String) {
    self.file = file
    log = DiagnosticLog(file: file)
  }

  var diagnostics: [Diagnostic] { log.diagnostics }

  private func name(_ column: Int) -> String {
    header.indices.contains(column) && !header[column].isEmpty
      ? header[column] : "column \(column + 1)"
  }

  mutating func tell(_ dialect: CSVDialect) {
    guard dialect.separator != UInt8(ascii: ",") else { return }
    log.add(
      .note, "separator", line: 1,
      "The cells were taken to be separated by \(dialect.separatorName)s.",
      mend: "Nothing need be done; `weft convert` writes commas.")
  }

  mutating func tell(_ record: CSVTokenizer.Record) {
    for fault in record.faults {
      switch fault {
      case .unclosedQuote(let column):
        add(
          .error, "unclosed-quote", record.row, column,
          "A quotation mark opens this cell and nothing closes it; it was read as a plain "
            + "character.",
          "Close the quotation mark, or write it twice where it belongs to the text.")
      case .textAfterQuote(let column):
        add(
          .warning, "text-after-quote", record.row, column,
          "Text follows the closing quotation mark; the cell was kept as it stands.",
          "Put the whole cell in quotation marks, and write those inside it twice.")
      case .cellTooLong(let column):
        add(
          .error, "cell-too-long", record.row, column,
          "The cell is longer than \(CSVTokenizer.maximumCellLength) bytes; the rest was left out.",
          "Check for a line end or a quotation mark that is missing.")
      case .tooManyColumns:
        add(
          .error, "too-many-columns", record.row, nil,
          "The row has more than \(CSVTokenizer.maximumColumns) cells; the rest were left out.",
          "Check for a line end that is missing.")
      }
    }
  }

  mutating func tellBlank(_ row: Int) {
    if let run = blankRun, run.upperBound == row - 1 {
      blankRun = run.lowerBound...row
    } else {
      flushBlank()
      blankRun = row...row
    }
  }

  private mutating func flushBlank() {
    guard let run = blankRun else { return }
    let what =
      run.count == 1 ? "The row is blank" : "Rows \(run.lowerBound) to \(run.upperBound) are blank"
    log.add(
      .note, "blank-row", line: run.lowerBound, what + " and left out.", mend: "Delete blank rows.")
    blankRun = nil
  }

  mutating func tell(guesses new: inout [(column: Int, text: String)], row: Int) {
    guessCount += new.count
    for guess in new where guesses.count < DiagnosticLog.shown {
      guesses.append((row, guess.column, String(guess.text.prefix(60))))
    }
    new.removeAll(keepingCapacity: true)
  }

  mutating func finish(_ bytes: UnsafeRawBufferPointer, sawCarriageReturns: Bool) {
    flushBlank()
    if sawCarriageReturns {
      log.add(
        .note, "carriage-returns", line: 1,
        "Lines end in carriage returns (CRLF or CR), which were read as line ends.",
        mend: "Nothing need be done; `weft convert` writes LF.")
    }
    guard !guesses.isEmpty else { return }
    let isMixed = TextDecoding.hasMultibyteSequences(bytes)
    if !isMixed {
      let (first, count) = (guesses[0], guessCount)
      let heading = name(first.column)
      log.add(
        .note, "windows-1252", line: first.row, column: heading,
        "The file is not UTF-8; it was read as Windows-1252, as "
          + "“\(first.text)” shows (\(count) cells).",
        mend: "Check the accents, and save the file as UTF-8.")
      return
    }
    for guess in guesses {
      add(
        .warning, "mixed-encodings", guess.row, guess.column,
        "The file mixes UTF-8 and Windows-1252; this cell was read as “\(guess.text)”.",
        "Check the accents of this cell, and save the file as UTF-8.")
    }
    let rest = guessCount - guesses.count
    if rest > 0 {
      log.add(
        .warning, "mixed-encodings",
        "\(rest) more cells are in Windows-1252 and were not listed.",
        mend: "Save the file as UTF-8.")
    }
  }

  private mutating func add(
    _ severity: Diagnostic.Severity, _ code: String, _ row: Int, _ column: Int?,
    _ message: String, _ mend: String
  ) {
    let heading = column.map(name)
    log.add(severity, code, line: row, column: heading, message, mend: mend)
  }
}
