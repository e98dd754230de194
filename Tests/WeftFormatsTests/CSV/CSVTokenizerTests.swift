import Testing

@testable import WeftFormats

@Suite("CSV tokenizer")
struct CSVTokenizerTests {
  /// The records of a text, each as its cells and faults.
  private func records(
    _ text: String, separator: Character = ","
  ) -> [(row: Int, cells: [String], faults: [CSVTokenizer.Fault])] {
    var text = text
    return text.withUTF8 { utf8 in
      let bytes = UnsafeRawBufferPointer(utf8)
      var tokenizer = CSVTokenizer(bytes, separator: separator.asciiValue ?? 44)
      var record = CSVTokenizer.Record()
      var result: [(row: Int, cells: [String], faults: [CSVTokenizer.Fault])] = []
      while tokenizer.next(into: &record) {
        let cells = record.cells.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
        result.append((record.row, cells, record.faults))
      }
      return result
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every line end ends a record`(_ end: String) {
    let rows = records("a,b\(end)c,d\(end)").map(\.cells)
    #expect(rows == [["a", "b"], ["c", "d"]])
  }

  @Test func `a last record needs no line end`() {
    #expect(records("a,b\nc,d").map(\.cells) == [["a", "b"], ["c", "d"]])
    #expect(records("a,").map(\.cells) == [["a", ""]])
    #expect(records("").isEmpty)
  }

  @Test func `quoted cells hold separators and line ends`() {
    let rows = records("\"a,1\",\"two\nlines\"\nx,y\n")
    #expect(rows.map(\.cells) == [["a,1", "two\nlines"], ["x", "y"]])
    #expect(rows.map(\.row) == [1, 2])
  }

  @Test func `a quote inside a plain cell stands for itself`() {
    #expect(records("5\" pipe,b").map(\.cells) == [["5\" pipe", "b"]])
  }

  @Test func `text after a closing quote is told and kept`() {
    let rows = records("\"a\" b,c\n")
    #expect(rows[0].cells == ["\"a\" b", "c"])
    #expect(rows[0].faults == [.textAfterQuote(column: 0)])
  }

  @Test func `a quote that is never closed loses one cell, not the file`() {
    let rows = records("a,\"b\nc,d\ne,f\n")
    #expect(rows.map(\.cells) == [["a", "\"b"], ["c", "d"], ["e", "f"]])
    #expect(rows[0].faults == [.unclosedQuote(column: 1)])
    #expect(rows[1].faults.isEmpty)
  }

  @Test func `blank lines count as rows`() {
    #expect(records("a\n\n\nb\n").map(\.row) == [1, 2, 3, 4])
  }

  @Test func `a row of a million columns is cut, and that is told`() {
    let rows = records(String(repeating: ",", count: 1_000_000))
    #expect(rows.count == 1)
    #expect(rows[0].cells.count == CSVTokenizer.maximumColumns)
    #expect(rows[0].faults == [.tooManyColumns])
  }
}
