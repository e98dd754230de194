import ArgumentParser
import Foundation
import WeftGraph

/// On how many threads a command works.
struct ExecutionOptions: ParsableArguments {
  @Option(help: "Threads to work on; results are the same whatever their number.")
  var threads: Int = max(1, ProcessInfo.processInfo.activeProcessorCount)

  func validate() throws {
    guard threads >= 1 else { throw ValidationError("--threads takes 1 or more.") }
  }

  /// How measures are to be carried out.
  func execution(progress: (@Sendable (Double) -> Void)? = nil) -> Execution {
    Execution(threads: threads, progress: progress)
  }
}
