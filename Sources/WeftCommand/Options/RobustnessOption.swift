import ArgumentParser
import WeftAnalysis
import WeftReport

/// Whether rankings carry how far they hold, and how that is tried.
struct RobustnessOption: ParsableArguments {
  @Flag(
    help:
      "Says how far each ranking holds when one tie in ten is lost, and when only some reports are believed."
  )
  var robust = false

  @Option(help: "With --robust, how often ties are left out at random.")
  var draws = Analysis.rankingRepetitions

  @OptionGroup var chance: SeedOption

  func validate() throws {
    guard draws > 0 else { throw ValidationError("--draws takes 1 or more.") }
  }

  /// How rankings are tried; nil where it is not asked for.
  var options: RobustnessOptions? {
    robust ? RobustnessOptions(repetitions: draws, seed: chance.seed) : nil
  }
}
