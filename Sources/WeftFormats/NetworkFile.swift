public import Foundation
import OrderedCollections
public import WeftModel

/// Reading and writing networks, whatever the format.
public enum NetworkFile {
  /// Reads a network.
  ///
  /// Whatever is wrong with the data is told in the reading's diagnostics, with file, row and
  /// column; all of it, not the first problem alone.
  ///
  /// - Parameters:
  ///   - path: A file or a folder; `-` is standard input.
  ///   - format: The format, where it should not be recognised by its content and extension.
  ///   - options: What a user says of the file that its own words do not.
  ///   - progress: Is told how much of a large file has been read, 0 to 1.
  /// - Returns: The network as far as it could be read, and what there is to say about the file.
  /// - Throws: A ``WeftModel/Diagnostic`` where nothing can be read at all.
  public static func read(
    _ path: String, as format: FileFormat? = nil, options: ReadingOptions = ReadingOptions(),
    progress: (@Sendable (Double) -> Void)? = nil
  ) throws -> Reading {
    var input = try InputFile(path: path)
    input.progress = progress
    return try read(input, as: format, options)
  }

  /// Reads a network from bytes in memory.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of a file.
  ///   - name: What diagnostics call it; its extension helps to recognise the format.
  ///   - format: The format, where it should not be recognised.
  ///   - options: What a user says of the file that its own words do not.
  /// - Returns: The network as far as it could be read, and what there is to say about the file.
  /// - Throws: A ``WeftModel/Diagnostic`` where nothing can be read at all.
  public static func read(
    bytes: Data, name: String, as format: FileFormat? = nil,
    options: ReadingOptions = ReadingOptions()
  ) throws -> Reading {
    try read(InputFile(name: name, contents: .bytes(bytes)), as: format, options)
  }

  static func read(
    _ input: InputFile, as format: FileFormat?, _ options: ReadingOptions = ReadingOptions()
  ) throws -> Reading {
    let chosen = try format ?? FileFormat(recognising: input)
    if input.isFolder, !chosen.isFolder {
      throw Diagnostic(
        .error, code: "is-a-folder", file: input.name,
        message: "This is a folder, and \(chosen.rawValue) is a format of one file.",
        mend: "Name a file in it.")
    }
    var reading = try read(input, chosen, options)
    var aliases = options.aliases
    if aliases == nil, let file = input.file(AliasTable.fileName) {
      let (table, problems) = try AliasTable.read(file)
      reading.diagnostics += problems
      aliases = table
    }
    if let aliases { reading.diagnostics += aliases.apply(to: &reading) }
    return reading
  }

  private static func read(
    _ input: InputFile, _ format: FileFormat, _ options: ReadingOptions
  ) throws -> Reading {
    switch format {
    case .dataPackage: try DataPackageReader.read(input)
    case .zippedPackage: try ZippedPackage.read(input, options)
    case .excel: try ExcelReader.read(input, options)
    case .edgeList: try EdgeListReader.read(input)
    case .matrix: try MatrixReader.read(input)
    case .surveyWide, .surveyLong: try SurveyReader.read(input, as: format, options)
    case .kumu: try Kumu.read(input)
    case .gephiCSV: try GephiCSV.read(input)
    case .threeSixtyGiving: try ThreeSixtyGivingReader.read(input)
    case .openReferral: try OpenReferralReader.read(input)
    case .graphML: try GraphML.read(input)
    case .gexf, .gexf12: try GEXF.read(input)
    case .nodeLink: try NodeLinkJSON.read(input)
    case .jsonGraph: try JSONGraph.read(input)
    case .dot: try DOT.read(input)
    case .pajek: try Pajek.read(input)
    case .ucinet, .ucinetMatrix, .ucinetEdges, .ucinetNodes: try UCINET.read(input)
    case .vna: try VNA.read(input)
    }
  }

  /// Writes a network.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - path: The file or folder to write; `-` is standard output.
  ///   - format: The format, where the extension does not say it: without one, a data package.
  /// - Returns: What the format cannot hold.
  /// - Throws: A ``WeftModel/Diagnostic`` where the file cannot be written.
  @discardableResult
  public static func write(
    _ network: Network, to path: String, as format: FileFormat? = nil
  ) throws -> [Diagnostic] {
    let chosen = try format ?? FileFormat(writing: path)
    if chosen == .dataPackage || chosen == .gephiCSV
      || chosen == .kumu && !path.lowercased().hasSuffix(".json")
    {
      return try writeFolder(network, to: path, as: chosen)
    }
    let isBook = chosen == .matrix && path.lowercased().hasSuffix(".xlsx")
    let (bytes, lost) =
      isBook ? try ExcelWriter.writeMatrix(network) : try bytes(of: network, as: chosen)
    try OutputFile.write(bytes, to: path)
    return lost
  }

  private static func writeFolder(
    _ network: Network, to path: String, as format: FileFormat
  ) throws -> [Diagnostic] {
    if path == "-" {
      throw Diagnostic(
        .error, code: "needs-a-folder",
        message: "\(format.rawValue) is a folder and cannot be written to standard output.",
        mend: "Name a folder, or choose another format with --to.")
    }
    let files: OrderedDictionary<String, Data>
    let lost: [Diagnostic]
    switch format {
    case .kumu: (files, lost) = Kumu.write(network)
    case .gephiCSV: (files, lost) = GephiCSV.write(network)
    default: return try DataPackageWriter.write(network, to: path)
    }
    for (name, bytes) in files { try OutputFile.write(bytes, to: path + "/" + name) }
    return lost
  }

  /// A network as the bytes of one file, and what the format cannot hold.
  static func bytes(
    of network: Network, as format: FileFormat
  ) throws -> (bytes: Data, diagnostics: [Diagnostic]) {
    switch format {
    case .zippedPackage: return try ZippedPackage.write(network)
    case .excel: return try ExcelWriter.write(network)
    case .kumu: return Kumu.json(network)
    case .edgeList:
      let (csv, lost) = EdgeListWriter.write(network)
      return (csv.bytes, lost)
    case .matrix:
      let (rows, lost) = try MatrixWriter.rows(network)
      return (TwoTables.csv(rows).bytes, lost)
    default: return try GraphFormats.write(network, as: format)
    }
  }
}
