import Foundation
import WeftModel

extension FileFormat {
  /// Whether the format may be a folder of files.
  var isFolder: Bool {
    [.dataPackage, .kumu, .gephiCSV, .openReferral].contains(self)
  }

  /// Recognises a format by content, then by extension.
  ///
  /// - Throws: A ``Diagnostic`` where a folder holds nothing that Weft knows.
  init(recognising input: InputFile) throws {
    if input.isFolder {
      self = try Self.ofFolder(input)
      return
    }
    let bytes = try input.bytes()
    if ZipArchive.recognises(bytes) {
      let names = try ZipArchive.names(bytes, file: input.name)
      self = Workbook.recognises(names) ? .excel : .zippedPackage
      return
    }
    let head = String(decoding: bytes.prefix(65_536), as: UTF8.self)
    if ThreeSixtyGivingReader.recognises(head) {
      self = .threeSixtyGiving
      return
    }
    let first = head.first { !$0.isWhitespace && $0 != "\u{FEFF}" }
    if first == "{" || first == "[" {
      if Kumu.recognises(head) {
        self = .kumu
        return
      }
      if OpenReferralReader.recognises(head) {
        self = .openReferral
        return
      }
    }
    if let format = try GraphFormats.recognise(input) {
      self = format
      return
    }
    if first == "{" || first == "[", input.fileExtension != "csv" {
      // No format that Weft knows: say what is wrong with the JSON, if anything is.
      var ignored: [Diagnostic] = []
      _ = try JSONParser.parse(input, diagnostics: &ignored)
      throw Diagnostic(
        .error, code: "unknown-format", file: input.name,
        message: "The file is sound JSON, but of no format that Weft knows.",
        mend: "See `weft formats`; if it is one of those, name it with --from.")
    }
    self = try Self.ofTable(input, bytes)
  }

  private static func ofFolder(_ folder: InputFile) throws -> FileFormat {
    if DataPackageReader.recognises(folder), !OpenReferralReader.recognises(folder) {
      return .dataPackage
    }
    if OpenReferralReader.recognises(folder) { return .openReferral }
    if Kumu.recognises(folder) { return .kumu }
    if GephiCSV.recognises(folder) { return .gephiCSV }
    throw Diagnostic(
      .error, code: "unknown-format", file: folder.name,
      message: "The folder holds no network that Weft knows.",
      mend: "A network is a folder with actors.csv and ties.csv; see `weft formats`.")
  }

  /// Tells delimited files apart by their header, and a matrix by its first column.
  private static func ofTable(_ input: InputFile, _ bytes: Data) throws -> FileFormat {
    guard bytes.count <= 16 << 20 else { return .edgeList }
    var ignored: [Diagnostic] = []
    var header: [String] = []
    try CSVFile.read(input, diagnostics: &ignored) {
      header = $0.cells
      return false
    } row: { _ in
    }
    let names = Set(header.map(Headings.folded))
    if names.contains("respondent"), names.contains("partner") || names.contains("alter") {
      return .surveyLong
    }
    if header.count > 1, let first = header.first, Headings.folded(first) == "respondent" {
      return .surveyWide
    }
    if GephiCSV.recognises(header) { return .gephiCSV }
    let ends: [Set<String>] = [["from", "to"], ["source", "target"]]
    if header.count > 2, !ends.contains(where: names.isSuperset) {
      let sheet = try Sheet(input, diagnostics: &ignored)
      if MatrixReader.recognises(sheet) || MatrixReader.recognisesTwoModes(sheet) { return .matrix }
    }
    return .edgeList
  }

  /// The format that a path to be written means.
  init(writing path: String) throws {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let lower = name.lowercased()
    if lower.hasSuffix(".xlsx") {
      self = .excel
    } else if lower.hasSuffix(".zip") {
      self = .zippedPackage
    } else if let format = GraphFormats.format(ofExtension: lower) {
      self = format
    } else {
      self = lower.hasSuffix(".csv") || path == "-" ? .edgeList : .dataPackage
    }
  }
}
