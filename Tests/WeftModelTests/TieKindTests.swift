import Foundation
import Testing
import WeftModel

@Suite struct TieKindTests {
  @Test func `a kind Weft does not know is kept, in layer other, and nobody relies on anybody`() {
    let kind: TieKind = "sings-with"
    #expect(!kind.isKnown)
    #expect(kind.layer == .other)
    #expect(kind.definition.reliance == .neither)
    #expect(kind.definition.phrase == "sings with")
  }

  @Test func `whom a tie makes rely on whom`() {
    #expect(Tie(from: "a", to: "b", kind: "funds").reliance?.by == "b")
    #expect(Tie(from: "a", to: "b", kind: "accountable-to").reliance?.by == "a")
    #expect(Tie(from: "a", to: "b", kind: "refers").reliance == nil)
  }

  @Test func `the documentation prints the table of kinds as it is in the code`() throws {
    let page = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Weft/Weft.docc/TieKinds.md")
    let rows = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("| `") }.map(String.init)
    let expected = TieKind.definitions.map { definition in
      let relying =
        switch definition.reliance {
        case .targetOnSource: "B on A"
        case .sourceOnTarget: "A on B"
        case .neither: "neither"
        }
      return "| `\(definition.kind.rawValue)` | \(definition.layer.rawValue) "
        + "| A \(definition.phrase) B | \(relying) |"
    }
    #expect(rows == expected)
  }
}
