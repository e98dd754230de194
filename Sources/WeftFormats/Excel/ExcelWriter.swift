import Foundation
import OrderedCollections
import WeftModel

/// Writes a network as an Excel workbook: a sheet for each table and one for its head, with
/// headings frozen, filters, and columns as wide as their texts.
enum ExcelWriter {
  static func write(_ network: Network) throws -> (bytes: Data, diagnostics: [Diagnostic]) {
    let network = network.canonical()
    var sheets: [(name: String, sheet: SheetXML)] = []
    func add<Row: TableRow>(_ name: String, _ rows: [Row]) {
      guard !rows.isEmpty || name == "actors" || name == "ties" else { return }
      let table = TableWriter(rows)
      let numbers = table.known.map { $0.kind == .number || $0.kind == .integer }
      sheets.append(
        (
          name,
          SheetXML(
            [table.header] + rows.map(table.cells),
            numeric: numbers + table.unknown.map { _ in false })
        ))
    }
    add("actors", network.actors)
    add("ties", network.ties)
    add("clusters", network.clusters)
    add("members", network.memberships)
    add("sources", network.sources)
    sheets.append(
      (PackageSheet.name, SheetXML(PackageSheet.rows(network.metadata), numeric: [false, false])))

    var lost = Losses(Network(), keeping: Set(TableName.allCases))
    lost.add(
      sheets.reduce(0) { $0 + $1.sheet.cutCells },
      "cells hold more than \(SheetXML.longestText) characters and were cut, as Excel's may not")
    return (try book(sheets), lost.diagnostics)
  }

  /// Writes an adjacency matrix as a workbook of one sheet.
  static func writeMatrix(
    _ network: Network
  ) throws -> (bytes: Data, diagnostics: [Diagnostic]) {
    let (rows, lost) = try MatrixWriter.rows(network)
    let numeric = [false] + (rows.first ?? []).dropFirst().map { _ in true }
    return (try book([("matrix", SheetXML(rows, numeric: numeric))]), lost)
  }

  private static func book(_ sheets: [(name: String, sheet: SheetXML)]) throws -> Data {
    var files: OrderedDictionary<String, Data> = [:]
    files["[Content_Types].xml"] = contentTypes(sheets.count)
    files["_rels/.rels"] = Data(
      (head
        + "<Relationships xmlns=\"\(packageSpace)/relationships\"><Relationship Id=\"rId1\" "
        + "Type=\"\(officeSpace)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
        .utf8)
    files["xl/workbook.xml"] = workbook(sheets)
    files["xl/_rels/workbook.xml.rels"] = relations(sheets.count)
    files["xl/styles.xml"] = Data((head + styles).utf8)
    for (place, sheet) in sheets.enumerated() {
      files["xl/worksheets/sheet\(place + 1).xml"] = Data((head + sheet.sheet.xml()).utf8)
    }
    return try ZipArchive.archive(files)
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let packageSpace = "http://schemas.openxmlformats.org/package/2006"
  private static let officeSpace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func contentTypes(_ count: Int) -> Data {
    let base = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    var text = head + "<Types xmlns=\"\(packageSpace)/content-types\">"
    text +=
      "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    text += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    text += "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(base).sheet.main+xml\"/>"
    text += "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(base).styles+xml\"/>"
    for place in 1...count {
      text +=
        "<Override PartName=\"/xl/worksheets/sheet\(place).xml\" "
        + "ContentType=\"\(base).worksheet+xml\"/>"
    }
    return Data((text + "</Types>").utf8)
  }

  private static func workbook(_ sheets: [(name: String, sheet: SheetXML)]) -> Data {
    var text =
      head + "<workbook xmlns=\"\(mainSpace)\" xmlns:r=\"\(officeSpace)\"><sheets>"
    for (place, sheet) in sheets.enumerated() {
      text += "<sheet name=\"\(sheet.name)\" sheetId=\"\(place + 1)\" r:id=\"rId\(place + 1)\"/>"
    }
    text += "</sheets><definedNames>"
    for (place, sheet) in sheets.enumerated() {
      text +=
        "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(place)\" hidden=\"1\">"
        + "\(sheet.name)!\(sheet.sheet.absoluteRange)</definedName>"
    }
    return Data((text + "</definedNames></workbook>").utf8)
  }

  private static func relations(_ count: Int) -> Data {
    var text = head + "<Relationships xmlns=\"\(packageSpace)/relationships\">"
    for place in 1...count {
      text +=
        "<Relationship Id=\"rId\(place)\" Type=\"\(officeSpace)/worksheet\" "
        + "Target=\"worksheets/sheet\(place).xml\"/>"
    }
    text +=
      "<Relationship Id=\"rId\(count + 1)\" Type=\"\(officeSpace)/styles\" Target=\"styles.xml\"/>"
    return Data((text + "</Relationships>").utf8)
  }

  /// Style 0 is plain, 1 a heading, 2 text that stays text (format `@`).
  private static let styles = """
    <styleSheet xmlns="\(mainSpace)"><fonts count="2"><font><sz val="11"/><name val="Calibri"/>\
    </font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill>\
    <patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
    </fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" \
    fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" \
    fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" \
    borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" \
    fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1">\
    <cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
    """
}
