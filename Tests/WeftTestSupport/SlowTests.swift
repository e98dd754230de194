import Foundation
public import Testing

extension Tag {
  /// A suite that takes more than a few seconds.
  @Tag public static var slow: Self
}

extension Trait where Self == ConditionTrait {
  /// Runs only where `WEFT_SLOW_TESTS` is set, as it is in CI.
  public static var slowTestsOnly: Self {
    .enabled(
      if: ProcessInfo.processInfo.environment["WEFT_SLOW_TESTS"] != nil,
      "slow: set WEFT_SLOW_TESTS=1 to run it")
  }
}
