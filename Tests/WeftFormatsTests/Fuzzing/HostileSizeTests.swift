import Foundation
import Testing
import WeftModel

@testable import WeftFormats

/// Inputs made to exhaust a machine: each gets a clear error, soon.
@Suite("Hostile sizes")
struct HostileSizeTests {
  private func read(_ text: String, _ name: String) -> Result<Reading, Diagnostic> {
    do {
      return .success(try NetworkFile.read(bytes: Data(text.utf8), name: name))
    } catch let error as Diagnostic {
      return .failure(error)
    } catch {
      return .failure(Diagnostic(.error, code: "other", message: "\(error)"))
    }
  }

  private func codes(_ result: Result<Reading, Diagnostic>) -> Set<String> {
    switch result {
    case .success(let reading): Set(reading.diagnostics.map(\.code))
    case .failure(let error): [error.code]
    }
  }

  @Test func `deep nesting`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(codes(read("{\"nodes\": " + deep, "n.json")).contains("not-json"))
    #expect(codes(read("{\"fundingOrganization\": " + deep, "n.json")).contains("not-json"))
  }

  @Test func `a million columns`() {
    let text = "from,to" + String(repeating: ",x", count: 1_000_000) + "\na,b\n"
    #expect(codes(read(text, "n.csv")).contains("too-many-columns"))
  }

  @Test func `a quote that nothing closes, before megabytes of text`() {
    let text = "from,to\na,\"b\n" + String(repeating: "c,d\n", count: 300_000)
    let result = read(text, "n.csv")
    #expect(codes(result).contains("unclosed-quote"))
    if case .success(let reading) = result { #expect(reading.network.ties.count == 300_001) }
  }

  @Test func `one cell of many megabytes`() {
    let text = "from,to\na," + String(repeating: "b", count: 4 << 20) + "\n"
    #expect(codes(read(text, "n.csv")).contains("cell-too-long"))
  }

  @Test func `an entity bomb`() {
    let text = """
      <?xml version="1.0"?><!DOCTYPE g [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;">]>
      <graphml><graph><node id="&b;"/></graph></graphml>
      """
    #expect(codes(read(text, "n.graphml")).contains("entity-declaration"))
  }

  @Test(arguments: ["", "diagonal=absent\n"])
  func `a matrix that has no cells, in any number of copies`(_ diagonal: String) {
    for shape in ["fullmatrix", "lowerhalf", "upperhalf"] {
      let end = "\nformat=\(shape)\n\(diagonal)data:\n1 2 3\n"
      let text = "dl nr=1, nc=\(diagonal.isEmpty ? 0 : 1), nm=99999999" + end
      let rows = "dl nr=999999999, nc=0, nm=9" + end
      for bad in [text, rows] {
        let clock = ContinuousClock()
        let time = clock.measure {
          #expect(!codes(read(bad, "n.dl")).isDisjoint(with: ["no-cells", "too-large"]), "\(bad)")
        }
        #expect(time < .seconds(5))
      }
    }
  }

  @Test func `a head that promises a thousand million nodes`() {
    let result = read("dl n=999999999\nformat=edgelist1\ndata:\n1 2\n", "n.dl")
    #expect(codes(result).contains("promised-nodes"))
    if case .success(let reading) = result { #expect(reading.network.actors.count == 10_000) }
  }

  @Test func `a million faults of a kind are counted, not kept`() {
    let text = "from,to,kind,weight\n" + String(repeating: "a,b,funds,much\n", count: 30_000)
    guard case .success(let reading) = read(text, "n.csv") else { return }
    let faults = reading.diagnostics.filter { $0.code == "not-a-number" }
    #expect(faults.count == DiagnosticLog.shown + 1)
    #expect(faults.last?.message.contains("29000 more") == true)
    #expect(faults.allSatisfy { $0.severity == .error })
  }

  @Test func `UTF-16 with a half of a pair that stands alone`() {
    var bytes = Data([0xFF, 0xFE])
    for unit in "from,to\né👩,b\n".utf16 + [0xD83D] + "x,c\n".utf16 {
      bytes.append(contentsOf: [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)])
    }
    let reading = try? NetworkFile.read(bytes: bytes, name: "n.csv")
    #expect(reading?.network.ties.map(\.from) == ["é👩", "\u{FFFD}x"])
    #expect(reading?.diagnostics.contains { $0.code == "damaged-text" } == true)
  }
}
