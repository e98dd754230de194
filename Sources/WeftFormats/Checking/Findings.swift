import WeftModel

/// What a check has found so far, so many of each kind that memory does not grow with the faults.
struct Findings {
  private var log = DiagnosticLog()

  var diagnostics: [Diagnostic] { log.diagnostics }

  /// Adds a problem of a row of a table.
  mutating func tell(
    _ severity: Diagnostic.Severity, _ code: String, _ origin: Origins.Table, _ place: Int?,
    _ column: String?, _ message: String, _ mend: String
  ) {
    log.add(
      severity, code, in: origin.file, line: place.flatMap(origin.row), column: column, message,
      mend: mend)
  }
}
