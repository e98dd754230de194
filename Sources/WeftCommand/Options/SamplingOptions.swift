import ArgumentParser
import WeftAnalysis

/// When betweenness is estimated, and how well.
struct SamplingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How far estimated betweenness may be off, as a share of all pairs; 0 computes it exactly. "
        + "Without it: exact up to 20,000 actors, 0.02 beyond.",
      valueName: "share"))
  var error: Double?

  @Option(
    help: ArgumentHelp(
      "How sure it is that no estimate is off by more, above 0 and below 1.", valueName: "share"))
  var confidence: Double = 0.9

  func validate() throws {
    if let error, !(0..<1).contains(error) {
      throw ValidationError("--error takes a share from 0 to below 1, such as 0.02.")
    }
    guard confidence > 0, confidence < 1 else {
      throw ValidationError("--confidence takes a share above 0 and below 1, such as 0.9.")
    }
  }

  /// What the measures take.
  func sampling(seed: UInt64) -> BetweennessSampling {
    BetweennessSampling(error: error, confidence: confidence, seed: seed)
  }
}
