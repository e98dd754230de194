import Foundation
import OrderedCollections
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

/// Each file made to exhaust a machine, in the form of each format that it may come in.
@Suite("Hostile files in every format", .tags(.slow), .slowTestsOnly)
struct HostileFormatsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var what: String
    var format: FileFormat
    /// Makes the file, which is too large to be kept.
    var bytes: @Sendable () -> Data

    var testDescription: String { "\(what), \(format.rawValue)" }

    init(
      _ what: String, _ format: FileFormat, _ text: @autoclosure @escaping @Sendable () -> String
    ) {
      self.what = what
      self.format = format
      bytes = { Data(text().utf8) }
    }

    init(_ what: String, _ format: FileFormat, bytes: Data) {
      self.what = what
      self.format = format
      self.bytes = { bytes }
    }
  }

  /// How long a refusal may take in a debug build on a busy machine.
  private static let patience = Duration.seconds(60)

  private func isRefused(_ hostile: Case) throws {
    var told: [Diagnostic] = []
    let bytes = hostile.bytes()
    let time = ContinuousClock().measure {
      do {
        told = try NetworkFile.read(
          bytes: bytes, name: "hostile", as: hostile.format
        ).diagnostics
      } catch let error as Diagnostic {
        told = [error]
      } catch {
        Issue.record("\(hostile.testDescription): \(error)")
      }
    }
    let errors = told.filter { $0.severity == .error }
    #expect(!errors.isEmpty, "\(hostile.testDescription)")
    #expect(errors.allSatisfy { $0.message.utf8.count < 4_000 })
    #expect(time < Self.patience, "\(hostile.testDescription)")
  }

  private static var long: String { String(repeating: "a", count: 24 << 20) }

  static let oneLine: [Case] = [
    Case("one line", .edgeList, "from,to\na," + long), Case("one line", .matrix, ",A,B\nA," + long),
    Case("one line", .surveyWide, "respondent,A,B\nA," + long),
    Case("one line", .surveyLong, "respondent,partner\nA," + long),
    Case("one line", .gephiCSV, "Source,Target,Type\na," + long),
    Case("one line", .kumu, "{\"elements\": [{\"label\": \"" + long),
    Case("one line", .threeSixtyGiving, "{\"grants\": [{\"id\": \"" + long),
    Case("one line", .openReferral, "[{\"id\": \"o\", \"name\": \"" + long),
    Case("one line", .nodeLink, "{\"nodes\": [{\"id\": \"" + long),
    Case("one line", .jsonGraph, "{\"graph\": {\"nodes\": {\"" + long),
    Case("one line", .graphML, "<graphml><graph><node id=\"" + long),
    Case("one line", .gexf, "<gexf><graph><nodes><node id=\"" + long),
    Case("one line", .dot, "digraph { \"" + long),
    Case("one line", .pajek, "*Vertices 2\n1 \"" + long),
    Case("one line", .ucinet, "dl n=2\nlabels:\n" + long),
    Case("one line", .vna, "*Node data\nID\n" + long),
  ]

  @Test(arguments: oneLine)
  func `many megabytes on one line`(_ hostile: Case) throws { try isRefused(hostile) }

  static let nested: [Case] = {
    // Short enough to be kept.
    let brackets = String(repeating: "[", count: 1_000_000)
    return [
      Case("nesting", .kumu, "{\"elements\": " + brackets),
      Case("nesting", .threeSixtyGiving, "{\"grants\": " + brackets),
      Case("nesting", .openReferral, "[{\"id\": \"a\", \"x\": " + brackets),
      Case("nesting", .nodeLink, "{\"nodes\": [{\"id\": 1, \"x\": " + brackets),
      Case("nesting", .jsonGraph, "{\"graph\": {\"metadata\": " + brackets),
      Case("nesting", .dot, "digraph " + String(repeating: "{", count: 1_000_000)),
      Case("nesting", .dot, "digraph { a [label=" + String(repeating: "<", count: 1_000_000)),
      Case("nesting", .graphML, "<graphml>" + String(repeating: "<graph><node>", count: 100_000)),
      Case("nesting", .gexf, "<gexf>" + String(repeating: "<nodes><node id='a'>", count: 100_000)),
    ]
  }()

  @Test(arguments: nested)
  func `deep nesting`(_ hostile: Case) throws { try isRefused(hostile) }

  static let wide: [Case] = {
    let columns = String(repeating: ",x", count: 1_000_000)
    return [
      Case("columns", .edgeList, "from,to" + columns + "\na,b\n"),
      Case("columns", .matrix, ",A,B" + columns + "\nA,1\n"),
      Case("columns", .surveyWide, "respondent" + columns + "\nA,1\n"),
      Case("columns", .surveyLong, "respondent,partner" + columns + "\nA,B\n"),
      Case("columns", .gephiCSV, "Source,Target,Type" + columns + "\na,b\n"),
      Case("columns", .threeSixtyGiving, "Identifier,Title" + columns + "\na,b\n"),
    ]
  }()

  @Test(arguments: wide)
  func `a million columns`(_ hostile: Case) throws { try isRefused(hostile) }

  static let unclosed: [Case] = {
    let rows = String(repeating: "c,d\n", count: 500_000)
    let words = String(repeating: "c d\n", count: 500_000)
    return [
      Case("quote", .edgeList, "from,to\na,\"b\n" + rows),
      Case("quote", .matrix, ",A,B\nA,1,\"2\n" + rows),
      Case("quote", .surveyLong, "respondent,partner\na,\"b\n" + rows),
      Case("quote", .gephiCSV, "Source,Target\na,\"b\n" + rows),
      Case("quote", .threeSixtyGiving, "Identifier,Title\na,\"b\n" + rows),
      Case("quote", .dot, "digraph { a -> \"b\n" + words),
      Case("quote", .nodeLink, "{\"nodes\": [{\"id\": \"a\n" + words),
      Case("quote", .graphML, "<graphml><graph><node id=\"a\n" + words),
    ]
  }()

  @Test(arguments: unclosed)
  func `a quotation mark that nothing closes`(_ hostile: Case) throws { try isRefused(hostile) }

  private static let entities = """
    <?xml version="1.0"?><!DOCTYPE g [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">\
    <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>
    """

  /// A workbook with one sheet, whose XML is given.
  private static func workbook(_ sheet: Data) throws -> Data {
    let (bytes, _) = try ExcelWriter.write(Network(actors: [Actor(id: "a", name: "A")]))
    var files: OrderedDictionary<String, Data> = [:]
    for (name, part) in try ZipArchive.files(bytes, file: "x.xlsx").sorted(by: { $0.key < $1.key })
    {
      files[name] = part
    }
    files["xl/worksheets/sheet1.xml"] = sheet
    return try ZipArchive.archive(files)
  }

  @Test func `an XML entity bomb`() throws {
    try isRefused(
      Case(
        "entities", .graphML, Self.entities + "<graphml><graph><node id=\"&d;\"/></graph></graphml>"
      ))
    try isRefused(
      Case(
        "entities", .gexf,
        Self.entities + "<gexf><graph><nodes><node id=\"&d;\"/></nodes></graph></gexf>"))
    let sheet =
      Self.entities
      + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>&d;</v></c></row></sheetData></worksheet>"
    try isRefused(Case("entities", .excel, bytes: try Self.workbook(Data(sheet.utf8))))
  }

  @Test func `a zip bomb, as a package and as a workbook`() throws {
    let zeros = Data(count: 64 << 20)
    let package = try ZipArchive.archive([
      "actors.csv": Data("id,name,role\n".utf8) + zeros, "ties.csv": Data("from,to,kind\n".utf8),
    ])
    try isRefused(Case("zip", .zippedPackage, bytes: package))
    let spaces = Data(repeating: 32, count: 64 << 20)
    let sheet = Data("<worksheet>".utf8) + spaces + Data("</worksheet>".utf8)
    try isRefused(Case("zip", .excel, bytes: try Self.workbook(sheet)))
  }
}
