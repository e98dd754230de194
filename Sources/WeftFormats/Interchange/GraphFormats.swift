import Foundation
import WeftModel

/// The formats of other graph tools: how they are recognised and which of them are written.
enum GraphFormats {
  /// The format that the end of a file name means, where it means one.
  static func format(ofExtension name: String) -> FileFormat? {
    let endings: KeyValuePairs<String, FileFormat> = [".graphml": .graphML, ".gexf": .gexf]
    return endings.first { name.hasSuffix($0.key) }?.value
  }

  /// The format of a file by its first bytes, then by its name; nil where it is none of these.
  static func recognise(_ input: InputFile) throws -> FileFormat? {
    let head = String(decoding: try input.bytes().prefix(4096), as: UTF8.self).lowercased()
    if head.contains("<graphml") { return .graphML }
    if head.contains("<gexf") { return .gexf }
    return format(ofExtension: input.baseName.lowercased())
  }

  /// Writes a network in one of these formats.
  static func write(
    _ network: Network, as format: FileFormat
  ) throws -> (bytes: Data, diagnostics: [Diagnostic]) {
    switch format {
    case .graphML: GraphML.write(network)
    case .gexf: GEXF.write(network)
    default:
      throw Diagnostic(
        .error, code: "not-written", message: "Weft does not write \(format.rawValue).",
        mend: "Choose another format with --to; `weft formats` lists them.")
    }
  }
}
