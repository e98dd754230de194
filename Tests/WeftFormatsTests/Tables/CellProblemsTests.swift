import Foundation
import Testing
import WeftTestSupport

@testable import WeftFormats

@Suite("Numbers in cells")
struct CellProblemsTests {
  @Test func `the quick way to a decimal comes to the same as the long one`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let digits = Int.random(in: 1...20, using: &generator)
      var text = (0..<digits).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
      if Bool.random(using: &generator) {
        text.insert(
          ".",
          at: text.index(text.startIndex, offsetBy: Int.random(in: 0...digits, using: &generator)))
      }
      if Bool.random(using: &generator) { text = "-" + text }
      let exact = Decimal(string: text, locale: Locale(identifier: "en_GB"))
      #expect(CellProblems.decimal(text) == exact, "\(text)")
      #expect(CellProblems.decimal(text).map { "\($0)" } == exact.map { "\($0)" }, "\(text)")
    }
  }

  @Test(arguments: [("1e3", "1000"), ("2.5E-1", "0.25"), ("10000.50", "10000.5"), ("1,5", "nil")])
  func `JSON may write an exponent`(_ text: String, _ value: String) {
    #expect(CellProblems.jsonDecimal(text).map { "\($0)" } ?? "nil" == value)
  }
}
