import ArgumentParser
import WeftFormats
import WeftModel

/// The network a command works on.
struct NetworkInput: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A folder of tables (actors.csv, ties.csv, …), an edge list, or another file; - for standard input.",
      valueName: "network"),
    completion: .file())
  var path: String

  @Option(name: .customLong("from"), help: "The format of the file, where it cannot be recognised.")
  var format: String?

  @OptionGroup(title: "How files other than Weft's own are read") var choices: ReadingChoices

  /// Reads the network; problems go to standard error, and errors end the command.
  func read() throws -> Network {
    try NetworkInput.read(path, format: format, options: choices.options())
  }

  /// Reads a long edge list as a graph, all else as a network; problems go to standard error, and
  /// errors end the command.
  func readGraphOrNetwork() throws -> GraphOrNetwork {
    let found = try NetworkFile.readGraphOrNetwork(
      path, as: NetworkInput.chosen(format), options: choices.options())
    switch found {
    case .graph(let list, let title): return .graph(list, title: title)
    case .network(let reading): return .network(try NetworkInput.network(of: reading, path))
    }
  }

  /// A graph, or a network without errors.
  enum GraphOrNetwork {
    case graph(EdgeListGraph, title: String)
    case network(Network)
  }

  /// Reads the network with everything the reader has to say; errors in the data do not end the
  /// command.
  func reading() throws -> Reading {
    try NetworkInput.reading(path, format: format, options: choices.options())
  }

  /// Reads a network named by the user with everything the reader has to say; a bar on standard
  /// error shows how far it is.
  static func reading(
    _ path: String, format: String? = nil, options: ReadingOptions = ReadingOptions()
  ) throws -> Reading {
    let bar = ProgressBar("Reading")
    defer { bar.finish() }
    return try NetworkFile.read(path, as: chosen(format), options: options) { bar.update($0) }
  }

  /// The format of a name given by the user.
  static func chosen(_ format: String?) throws -> FileFormat? {
    try format.map { name in
      guard let known = FileFormat(rawValue: name) else {
        throw ValidationError("There is no format called \(name); `weft formats` lists them.")
      }
      return known
    }
  }

  /// Reads a network named by the user; problems go to standard error, and errors end the command.
  static func read(
    _ path: String, format: String? = nil, options: ReadingOptions = ReadingOptions()
  ) throws -> Network {
    try network(of: reading(path, format: format, options: options), path)
  }

  /// The network of a reading; problems go to standard error, and errors end the command.
  private static func network(of reading: Reading, _ path: String) throws -> Network {
    for diagnostic in reading.diagnostics where diagnostic.severity == .error {
      StandardError.say(diagnostic.description)
    }
    let errors = reading.diagnostics.filter { $0.severity == .error }.count
    guard errors == 0 else {
      throw DataFailure(
        message: "\(path) has \(errors) \(errors == 1 ? "error" : "errors"); "
          + "`weft check \(path)` lists everything found.")
    }
    let warnings = reading.diagnostics.filter { $0.severity == .warning }.count
    if warnings > 0 {
      StandardError.say(
        "\(path): \(warnings) \(warnings == 1 ? "warning" : "warnings"); see `weft check \(path)`.")
    }
    return reading.network
  }
}
