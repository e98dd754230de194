import Testing
import WeftModel

@Suite("Texts that look like formulas")
struct FormulaTextTests {
  @Test(arguments: [
    ("=SUM(1)", "'=SUM(1)"), ("-b", "'-b"), ("+44", "'+44"), ("@c", "'@c"), (" =x", "' =x"),
    ("＝x", "'＝x"), ("'=x", "''=x"), ("''-", "'''-"), ("plain", "plain"), ("'quoted'", "'quoted'"),
    ("", ""), ("'", "'"), ("O'Neil-Smith", "O'Neil-Smith"),
  ])
  func `are set behind an apostrophe, and given back`(_ text: String, _ cell: String) {
    #expect(FormulaText.neutral(text) == cell)
    #expect(FormulaText.restored(cell) == text)
  }

  @Test func `what a person wrote without one is taken as it stands`() {
    #expect(FormulaText.restored("=x") == "=x")
    #expect(FormulaText.restored("'plain") == "'plain")
  }
}
