import WeftModel

/// A reader that makes a graph of a JSON file, member by member.
protocol JSONGraphSource {
  /// What it has to say.
  var log: DiagnosticLog { get }
  /// What it has read.
  var graph: AttributedGraph { get }

  init(log: DiagnosticLog)

  /// Reads the file's one value.
  mutating func read(_ parser: inout JSONParser) throws
  /// Settles what only the end of the file tells.
  mutating func finish()
}

extension JSONGraphSource {
  /// Reads a file; where it breaks off, what stands before is kept.
  ///
  /// - Complexity: O(bytes).
  static func read(_ file: InputFile, as format: FileFormat) throws -> Reading {
    var reader = Self(log: DiagnosticLog(file: file.name))
    var form: [Diagnostic] = []
    do {
      try JSONParser.read(file, diagnostics: &form) { try reader.read(&$0) }
    } catch let fault as Diagnostic {
      form.append(fault)
    }
    let isEmpty = reader.graph.nodes.isEmpty && reader.graph.edges.isEmpty
    // What is missing from a file that breaks off before there is anything need not be told twice.
    if !(isEmpty && form.contains { $0.severity == .error }) { reader.finish() }
    var reading = reader.graph.reading(format, file: file, log: reader.log)
    reading.diagnostics = form + reading.diagnostics
    return reading
  }
}
