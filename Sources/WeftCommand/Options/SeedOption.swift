import ArgumentParser

/// What chance grows from.
struct SeedOption: ParsableArguments {
  @Option(help: "The seed of everything in which chance plays; the same seed, the same output.")
  var seed: UInt64 = 1
}
