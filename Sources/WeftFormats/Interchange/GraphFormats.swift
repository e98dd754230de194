import Foundation
import WeftModel

/// The formats of other graph tools: how they are recognised and which of them are written.
enum GraphFormats {
  /// The format that the end of a file name means, where it means one.
  static func format(ofExtension name: String) -> FileFormat? {
    let endings: KeyValuePairs<String, FileFormat> = [
      ".graphml": .graphML, ".gexf": .gexf, ".jgf": .jsonGraph, ".jgf.json": .jsonGraph,
      ".json": .nodeLink, ".dot": .dot, ".gv": .dot,
      ".net": .pajek, ".paj": .pajek, ".dl": .ucinet, ".vna": .vna,
    ]
    return endings.first { name.hasSuffix($0.key) }?.value
  }

  /// The format of a file by its first bytes, then by its name; nil where it is none of these.
  static func recognise(_ input: InputFile) throws -> FileFormat? {
    let head = String(decoding: try input.bytes().prefix(4096), as: UTF8.self).lowercased()
    if head.contains("<graphml") { return .graphML }
    if head.contains("<gexf") { return .gexf }
    let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if start.first == "{" || start.first == "[", let format = JSONRecognition.format(of: input) {
      return format
    }
    if JSONRecognition.beginsLikeDOT(start) { return .dot }
    // Pajek's comments stand on lines that begin with %.
    let lines = start.split(whereSeparator: \.isNewline).drop { $0.hasPrefix("%") }
    if let word = lines.first?.split(whereSeparator: \.isWhitespace).first {
      if ["*vertices", "*network"].contains(String(word)) { return .pajek }
      if word == "*node" || word == "*tie" { return .vna }
      if word == "dl" { return .ucinet }
    }
    return format(ofExtension: input.baseName.lowercased())
  }

  /// Writes a network in one of these formats.
  static func write(
    _ network: Network, as format: FileFormat
  ) throws -> (bytes: Data, diagnostics: [Diagnostic]) {
    switch format {
    case .graphML: GraphML.write(network)
    case .gexf: GEXF.write(network)
    case .gexf12: GEXF.write(network, version: .v1_2)
    case .nodeLink: NodeLinkJSON.write(network)
    case .jsonGraph: JSONGraph.write(network)
    case .dot: DOT.write(network)
    case .pajek: Pajek.write(network)
    case .ucinet: try UCINET.write(network)
    case .ucinetMatrix: try UCINET.write(network, as: .fullMatrix)
    case .ucinetEdges: try UCINET.write(network, as: .edgeList)
    case .ucinetNodes: try UCINET.write(network, as: .nodeList)
    case .vna: VNA.write(network)
    default:
      throw Diagnostic(
        .error, code: "not-written", message: "Weft does not write \(format.rawValue).",
        mend: "Choose another format with --to; `weft formats` lists them.")
    }
  }
}
