import Foundation
import Testing
import WeftTestSupport

/// A workbook as a facilitator brings it home: a title, two rows of headings and a third that explains
/// them, blank and hidden rows, “n/a”, an error, a formula without a value, names spelt three ways.
@Suite("An untidy workbook")
struct WorkshopTests {
  private static let workbook =
    SharedData.root + "/Tests/WeftFormatsTests/Conformance/Files/workshop.xlsx"

  @Test func `it becomes a network, with a list of decisions to take`() throws {
    let folder = try TemporaryFolder()

    // What cannot be read is told with its place, and how to mend it.
    let check = try CommandRunner.weft("check", Self.workbook)
    #expect(check.status == 1)
    for place in [
      "Links:6:weight: error", "Links:6:since: error", "Links:8:to: error",
      "Who is here:9:Members: error",
    ] {
      #expect(check.output.contains("workshop.xlsx!" + place), "\(place)")
    }
    #expect(check.output.contains("Write 2019-05-03"))
    #expect(check.output.contains("4 errors"))

    // Nothing is merged unasked; the decisions are a table.
    let path = folder.path + "/aliases.csv"
    let aliases = try CommandRunner.weft("aliases", Self.workbook, "-o", path)
    #expect(aliases.status == 0)
    let table = try folder.text(of: "aliases.csv")
    let rows = table.split(separator: "\n").dropFirst()
    #expect(rows.allSatisfy { $0.hasSuffix(",") })
    for pair in ["lottery,the-lottery", "riverside-c-i-c,riverside-cic", "hall-green-trsut,"] {
      #expect(rows.contains { $0.hasPrefix(pair) }, "\(pair)\n\(table)")
    }
    let before = try CommandRunner.weft(
      "convert", Self.workbook, folder.path + "/before", "--to", "data-package")
    #expect(before.status == 1)
    #expect(try folder.text(of: "before/actors.csv").split(separator: "\n").count >= 12)

    // Once they are taken, each body stands once, with its ties.
    try folder.write(
      table.replacingOccurrences(of: ",\n", with: ",yes\n"), to: "aliases.csv")
    _ = try CommandRunner.weft(
      "convert", Self.workbook, folder.path + "/after", "--to", "data-package", "--aliases", path)
    let actors = try folder.text(of: "after/actors.csv")
    for name in ["Hall Green", "Lottery", "Riverside"] {
      let lines = actors.split(separator: "\n").filter { $0.contains(name) }
      #expect(lines.count == 1, "\(actors)")
    }
    #expect(actors.contains("the-lottery,The Lottery,funder"))
    #expect(actors.contains("Council") && actors.contains("St Mary's Hall"))
    let ties = try folder.text(of: "after/ties.csv")
    #expect(ties.contains("the-lottery,hall-green-trust-ltd,funds"))
    #expect(ties.contains("riverside-cic,hall-green-trust-ltd,supports"))
    #expect(ties.contains("2019-05-03"))

    // What was no date, number or name is put right; the network is there to be looked at.
    try folder.write(
      ties.replacingOccurrences(of: "03/05/2019", with: "2019-05-03")
        .replacingOccurrences(of: "high", with: "3")
        .replacingOccurrences(of: "council,,funds", with: "council,riverside-cic,funds"),
      to: "after/ties.csv")
    try folder.write(
      actors.replacingOccurrences(of: "#REF!", with: ""), to: "after/actors.csv")
    let mended = try CommandRunner.weft("check", folder.path + "/after")
    #expect(mended.status == 0, "\(mended.output)")
    let map = try CommandRunner.weft(
      "map", folder.path + "/after", "-o", folder.path + "/map.dot")
    #expect(map.status == 0, "\(map.errors)")
    #expect(try folder.text(of: "map.dot").contains("The Lottery"))
  }
}
