import Foundation
import Testing
import WeftReport

@Suite struct TableTests {
  private var table: Table {
    var table = Table(
      title: "Actors", columns: [.init("name", heading: "Name"), .init("degree"), .init("share")])
    table.append([.text("Asha"), .count(3), .number(0.5)])
    table.append([.text("=cmd|' /C calc'!A0"), .count(12), .blank])
    return table
  }

  @Test func `text aligns words to the left and numbers to the right`() {
    #expect(
      table.text() == """
        Actors
          Name                degree  share
          Asha                     3  0.500
          =cmd|' /C calc'!A0      12      –

        """)
  }

  @Test func `CSV keeps precision, leaves the undefined blank and disarms formulas`() {
    #expect(
      table.csv == "name,degree,share\r\nAsha,3,0.5\r\n'=cmd|' /C calc'!A0,12,\r\n")
  }

  @Test func `Markdown escapes what it would act on`() {
    #expect(table.markdown().contains("| =cmd\\|' /C calc'!A0 | 12 | – |"))
  }

  @Test func `a table without rows says so`() {
    #expect(Table(title: "Ties", columns: []).text() == "Ties\n  (none)\n")
  }

  @Test func `columns and rows can be chosen`() {
    var table = Table(title: "T", columns: [.init("name"), .init("x")])
    for (name, x) in [("a", 1), ("b", nil), ("c", 3)] as [(String, Int?)] {
      table.append([.text(name), Cell(x)])
    }
    #expect(table.keeping(first: 2).rows.count == 2)
    #expect(table.keeping(columns: [1]).columns == [.init("x")])
    #expect(table.keeping { $0[1] != .blank }.rows.count == 2)
  }
}
