import Foundation
import WeftModel

/// Finds out what the sheets of a workbook mean, and reads them.
enum SheetsReader {
  static func read(
    _ sheets: [Sheet], title: String, file: String, format: FileFormat, _ options: ReadingOptions
  ) throws -> Reading {
    let filled = sheets.filter { !$0.rows.isEmpty }
    let mapping = options.mapping
    func named(_ names: [String]) -> Sheet? {
      filled.first { names.contains(Headings.folded($0.name)) }
    }
    func chosen(_ name: String) throws -> Sheet {
      guard let sheet = filled.first(where: { Headings.folded($0.name) == Headings.folded(name) })
      else { throw unknownSheet(name, filled, file) }
      return sheet
    }
    if mapping == SheetMapping(), let reading = tables(filled, title: title, format: format) {
      return reading
    }
    if mapping == SheetMapping(), let connections = named(["connections"]),
      connections.rows.first.map({ Set($0.cells).isSuperset(of: ["From", "To"]) }) == true
    {
      return kumu(filled, file: file, format: format)
    }
    let actors =
      try mapping.actorsSheet.map(chosen)
      ?? named(["actors", "elements", "nodes", "organisations", "organizations", "partners"])
    let ties =
      try mapping.tiesSheet.map(chosen)
      ?? named(["ties", "connections", "edges", "links", "relationships", "relations"])
    var assembly = SheetAssembly()
    assembly.assembly.network.metadata.title = title
    var used: [Sheet] = []
    if let (sheet, header, places) = find(
      actors, filled.filter { $0.place != ties?.place }, Headings.actors, ["name"],
      mapping.actorColumns, excluding: ["from", "to"])
    {
      assembly.readActors(sheet, header: header, places: places)
      used.append(sheet)
    }
    if let (sheet, header, places) = find(
      ties, filled.filter { sheet in !used.contains { $0.place == sheet.place } }, Headings.ties,
      ["from", "to"], mapping.tieColumns, excluding: [])
    {
      assembly.readTies(sheet, header: header, places: places)
      used.append(sheet)
    }
    if used.isEmpty {
      for sheet in filled
      where MatrixReader.recognises(sheet) || MatrixReader.recognisesTwoModes(sheet) {
        return MatrixReader.read(sheet, title: title, format: format)
      }
      throw notUnderstood(filled, file)
    }
    assembly.addImplied()
    var result = assembly.assembly
    for sheet in filled where !used.contains(where: { $0.place == sheet.place }) {
      result.diagnostics.append(
        Diagnostic(
          .note, code: "unused-sheet", file: sheet.place,
          message: "The sheet “\(sheet.name)” was not read.",
          mend: "If it lists actors or ties, name it with --actors or --ties."))
    }
    return result.finish(as: format)
  }

  /// Reads a workbook made for Kumu: any sheet with From and To lists connections, any other with a
  /// Label elements, and one whose name says `(ignore)` nothing.
  private static func kumu(_ sheets: [Sheet], file: String, format: FileFormat) -> Reading {
    let sheets = sheets.filter { !$0.name.lowercased().contains("(ignore)") }
    func having(_ names: Set<String>) -> [Sheet] {
      sheets.filter { $0.rows.first.map { names.isSubset(of: $0.cells) } ?? false }
    }
    let connections = having(["From", "To"])
    let places = Set(connections.map(\.place))
    return Kumu.read(
      having(["Label"]).filter { !places.contains($0.place) }, connections,
      file: InputFile(name: file, contents: .bytes(.init())), format: format)
  }

  /// Reads sheets that bear the names of Weft's tables and have their columns.
  private static func tables(
    _ sheets: [Sheet], title: String, format: FileFormat
  ) -> Reading? {
    var found: [(TableName, Sheet)] = []
    for table in TableName.allCases {
      if let sheet = sheets.first(where: { Headings.folded($0.name) == table.rawValue }) {
        found.append((table, sheet))
      }
    }
    guard let ties = found.first(where: { $0.0 == .ties })?.1.rows.first?.cells ?? nil,
      ["from", "to", "kind"].allSatisfy(ties.contains),
      let actors = found.first(where: { $0.0 == .actors })?.1.rows.first?.cells,
      ["id", "name", "role"].allSatisfy(actors.contains)
    else { return nil }
    var assembly = SheetAssembly()
    assembly.assembly.network.metadata.title = title
    for (table, sheet) in found { assembly.readTable(table, sheet) }
    if let package = sheets.first(where: { Headings.folded($0.name) == "package" }) {
      PackageSheet.read(package, into: &assembly.assembly.network.metadata)
    }
    return assembly.assembly.finish(as: format)
  }

  private static func find(
    _ chosen: Sheet?, _ sheets: [Sheet], _ words: [String: [String]], _ needs: [String],
    _ mapped: [String: String], excluding: [String]
  ) -> (Sheet, Int, [String: Int])? {
    for sheet in chosen.map({ [$0] }) ?? sheets {
      // A list of ties has a column “from” as well as what may pass for a name.
      if chosen == nil, !excluding.isEmpty,
        Headings.header(of: sheet, Headings.ties, needs: excluding) != nil
      {
        continue
      }
      if let found = Headings.header(of: sheet, words, needs: needs, mapped: mapped) {
        return (sheet, found.index, found.places)
      }
    }
    return nil
  }

  private static func unknownSheet(_ name: String, _ sheets: [Sheet], _ file: String) -> Diagnostic
  {
    Diagnostic(
      .error, code: "unknown-sheet", file: file,
      message: "The workbook has no sheet “\(name)” with anything in it.",
      mend: "Its sheets are \(sheets.map { "“\($0.name)”" }.joined(separator: ", ")).")
  }

  private static func notUnderstood(_ sheets: [Sheet], _ file: String) -> Diagnostic {
    let list = sheets.prefix(10).map { sheet in
      let header = sheet.rows.first?.cells.prefix(8).joined(separator: ", ") ?? ""
      return "“\(sheet.name)” (\(header))"
    }
    return Diagnostic(
      .error, code: "no-network", file: file,
      message: "No sheet has headings by which actors or ties could be told: "
        + (list.isEmpty ? "all are empty." : list.joined(separator: "; ") + "."),
      mend: "Say which is which: --actors SHEET --name COLUMN --ties SHEET --tie-from COLUMN "
        + "--tie-to COLUMN.")
  }
}
