import WeftModel

/// What a check has found so far.
struct Findings {
  private(set) var diagnostics: [Diagnostic] = []

  /// Adds a problem of a row of a table.
  mutating func tell(
    _ severity: Diagnostic.Severity, _ code: String, _ origin: Origins.Table, _ place: Int?,
    _ column: String?, _ message: String, _ mend: String
  ) {
    diagnostics.append(
      Diagnostic(
        severity, code: code, file: origin.file, row: place.flatMap(origin.row), column: column,
        message: message, mend: mend))
  }
}
