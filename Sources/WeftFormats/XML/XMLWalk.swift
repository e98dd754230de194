import Foundation
import WeftModel

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What stands in an XML file, piece by piece.
enum XMLEvent {
  /// An element begins: its local name, and its attributes by local name.
  case start(name: String, attributes: [String: String])
  /// Text, perhaps in several pieces.
  case text(String)
  /// An element ends.
  case end(name: String)
}

/// Walks through XML without building a tree.
///
/// Files that declare entities are refused before anything is expanded, nothing outside the file
/// is fetched, and nesting is limited, so that time and memory are bounded by the file.
enum XMLWalk {
  /// How deep elements may nest.
  static let maximumDepth = 100
  /// The largest XML file that is read; the parser wants it in memory as UTF-8.
  static let maximumSize = 1 << 30

  /// Hands each piece with its line to the body.
  ///
  /// - Returns: The error at which the walk stopped, if any.
  static func walk(
    _ bytes: Data, file: String, progress: (@Sendable (Double) -> Void)? = nil,
    body: @escaping (XMLEvent, _ line: Int) -> Void
  ) -> Diagnostic? {
    guard bytes.count <= maximumSize else {
      return Diagnostic(
        .error, code: "file-too-large", file: file,
        message: "The file is XML and larger than \(maximumSize >> 20) MiB.",
        mend: "Export it as CSV or JSON, which are read piece by piece whatever their size.")
    }
    guard !bytes.isEmpty else {
      return Diagnostic(
        .error, code: "empty-file", file: file, message: "The file is empty.",
        mend: "Export it again.")
    }
    guard let bytes = XMLEncoding.prepare(bytes, file: file) else {
      return Diagnostic(
        .error, code: "unknown-encoding", file: file, row: 1,
        message: "The file is not in an encoding that Weft reads.", mend: "Save it as UTF-8.")
    }
    if XMLEncoding.declaresEntities(bytes) { return entityError(file, line: nil) }
    let lines = progress == nil ? 0 : bytes.count { $0 == UInt8(ascii: "\n") }
    let relay = XMLRelay(file: file) { event, line in
      if let progress, line % 4096 == 0 { progress(Double(line) / Double(max(1, lines))) }
      body(event, line)
    }
    let parser = XMLParser(data: bytes)
    parser.shouldResolveExternalEntities = false
    parser.delegate = relay
    let isRead = parser.parse()
    if let stop = relay.stop { return stop }
    if isRead, relay.fault == nil { return nil }
    return Diagnostic(
      .error, code: "not-xml", file: file, row: max(relay.fault?.line ?? parser.lineNumber, 1),
      column: "character \(max(relay.fault?.column ?? parser.columnNumber, 1))",
      message: "The file is not sound XML\(reason(relay.fault?.code)); what stands before this "
        + "place was read.",
      mend: "Save it again from the program that made it, or mend it by hand at that place.")
  }

  static func entityError(_ file: String, line: Int?) -> Diagnostic {
    Diagnostic(
      .error, code: "entity-declaration", file: file, row: line,
      message: "The file declares XML entities, which Weft does not expand, for they can be made "
        + "to exhaust a machine.",
      mend: "Remove the DOCTYPE with its entities, or export the file again.")
  }

  private static func reason(_ code: Int?) -> String {
    switch code {
    case 4, 5: " (it ends too early, or a tag is missing)"
    case 9: " (a character that XML cannot hold, or another encoding than it says)"
    case 26, 27, 28: " (an entity that is not declared)"
    case 38, 39, 40, 41, 42: " (an attribute is not as it should be)"
    case 76, 77: " (tags do not match)"
    case let code?: " (fault \(code) of libxml2)"
    case nil: ""
    }
  }
}

/// Turns Foundation's call-backs into events.
private final class XMLRelay: NSObject, XMLParserDelegate {
  private let file: String
  private let body: (XMLEvent, Int) -> Void
  private var depth = 0
  private(set) var stop: Diagnostic?
  private(set) var fault: (code: Int, line: Int, column: Int)?

  init(file: String, body: @escaping (XMLEvent, Int) -> Void) {
    self.file = file
    self.body = body
  }

  private func local(_ name: String) -> String {
    name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    guard stop == nil else { return }
    depth += 1
    if depth > XMLWalk.maximumDepth {
      stop = Diagnostic(
        .error, code: "too-deep", file: file, row: parser.lineNumber,
        message: "Elements are nested more than \(XMLWalk.maximumDepth) deep.",
        mend: "Check that the file is what it should be.")
      parser.abortParsing()
      return
    }
    var named: [String: String] = [:]
    // A prefixed attribute never displaces one without a prefix.
    for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
      let plain = local(name)
      if plain == name || named[plain] == nil { named[plain] = value }
    }
    body(.start(name: local(elementName), attributes: named), parser.lineNumber)
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    guard stop == nil else { return }
    depth -= 1
    body(.end(name: local(elementName)), parser.lineNumber)
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if stop == nil { body(.text(string), parser.lineNumber) }
  }

  func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
    if stop == nil {
      body(.text(String(decoding: CDATABlock, as: UTF8.self)), parser.lineNumber)
    }
  }

  func parser(
    _ parser: XMLParser, foundInternalEntityDeclarationWithName name: String, value: String?
  ) {
    refuse(parser)
  }

  func parser(
    _ parser: XMLParser, foundExternalEntityDeclarationWithName name: String, publicID: String?,
    systemID: String?
  ) {
    refuse(parser)
  }

  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
    guard fault == nil else { return }
    fault = ((parseError as NSError).code, parser.lineNumber, parser.columnNumber)
  }

  private func refuse(_ parser: XMLParser) {
    if stop == nil { stop = XMLWalk.entityError(file, line: parser.lineNumber) }
    parser.abortParsing()
  }
}
