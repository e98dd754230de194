import Testing

@testable import WeftReport

@Suite struct TableSafetyTests {
  private func table(_ rows: [[Cell]]) -> Table {
    var table = Table(
      title: "Bodies", columns: [.init("name", heading: "Name"), .init("score", heading: "Score")])
    for row in rows { table.append(row) }
    return table
  }

  @Test func `aligns words to the left and numbers to the right`() {
    let text = table([[.text("Imkaan"), .number(0.25)], [.text("HACT"), .number(12.5)]]).text()
    #expect(text == "Bodies\n  Name     Score\n  Imkaan   0.250\n  HACT    12.500\n")
  }

  @Test func `writes undefined as blank, not as nothing`() {
    let rows = table([[.text("A"), .blank]])
    #expect(rows.csv == "name,score\r\nA,\r\n")
    #expect(rows.text().contains("–"))
    #expect(rows.html(id: "t").html.contains("data-sort=\"\""))
  }

  @Test(arguments: [
    "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\tx", "\rx", " =1", "\u{FF1D}1",
  ])
  func `sets words a spreadsheet would run behind an apostrophe`(name: String) {
    let csv = table([[.text(name), .count(1)]]).csv
    #expect(csv.contains("'" + name), "\(csv)")
  }

  @Test func `keeps hostile names as text in HTML and Markdown`() {
    let hostile = table([[.text("<script>alert(1)</script>\" onfocus='x'|`*"), .count(1)]])
    let html = hostile.html(id: "t", isSortable: true).html
    #expect(!html.contains("<script>alert"))
    #expect(!html.contains("\" onfocus"))
    #expect(hostile.markdown().contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!hostile.markdown().contains("|`*"))
  }

  @Test func `gives every heading its scope and every row its heading`() {
    let html = table([[.text("A"), .count(1)]]).html(id: "t").html
    #expect(html.contains("<th scope=\"col\">Name</th>"))
    #expect(html.contains("<th scope=\"row\">A</th>"))
    #expect(html.contains("<caption>Bodies</caption>"))
  }

  @Test func `rounds no share to all or nothing that is neither`() {
    #expect(Digits.percent(0) == "0%")
    #expect(Digits.percent(0.001) == "under 1%")
    #expect(Digits.percent(0.999) == "over 99%")
    #expect(Digits.percent(1) == "100%")
    #expect(Digits.percent(0.3125) == "31%")
  }
}
