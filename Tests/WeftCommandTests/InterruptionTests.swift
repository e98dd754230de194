import Testing
import WeftTestSupport

@Suite struct InterruptionTests {
  @Test func `Ctrl-C draws the best layout so far and says so`() throws {
    // An effort that would take hours.
    let outcome = try CommandRunner.weft(
      "map", "data/hact-collaborate-2", "--effort", "1000000", interruptedAfter: 3)
    #expect(outcome.status == 130)
    #expect(outcome.errors.contains("Stopped early"))
    #expect(outcome.output.contains("London cluster"))
    #expect(outcome.output.hasSuffix("}\n"))
  }
}
