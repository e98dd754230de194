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

  @Test func `sorting puts the highest first, blanks last, and keeps equals in order`() {
    var table = Table(title: "T", columns: [.init("name"), .init("x")])
    for (name, x) in [("a", 1), ("b", nil), ("c", 3), ("d", 1)] as [(String, Int?)] {
      table.append([.text(name), Cell(x)])
    }
    table.sort(byColumn: 1)
    #expect(table.rows.map { $0[0].display } == ["c", "a", "d", "b"])
    #expect(table.keeping(first: 2).rows.count == 2)
    #expect(table.keeping(columns: [1]).columns == [.init("x")])
  }
}

@Suite struct DigitsTests {
  @Test func `numbers never show a negative zero`() {
    #expect(Digits.fixed(-0.0001, decimals: 2) == "0.00")
    #expect(Digits.fixed(-0.16, decimals: 1) == "-0.2")
  }

  @Test func `money is set apart by thousands`() {
    #expect(Digits.money(15000, currency: "GBP") == "£15,000")
    #expect(Digits.money(1234567, currency: "CHF") == "CHF 1,234,567")
    #expect(Digits.money(999, currency: nil) == "999")
  }

  @Test func `the shortest text reads back as the same number`() {
    for number: Double in [0.1, 1 / 3, 47.5, 2, -1e-9, 1e300] {
      #expect(Double(Digits.shortest(number)) == number)
    }
  }
}
