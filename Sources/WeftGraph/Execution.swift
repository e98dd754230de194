/// How long work is carried out: on how many threads, and who hears how far it is.
///
/// Results are the same bits whatever the number of threads. Work that takes an `Execution` stops
/// within a fraction of a second once the surrounding task is cancelled, and then throws
/// `CancellationError`.
///
/// ```swift
/// let scores = try graph.betweenness(
///   execution: Execution(threads: 2) { done in print("\(Int(done * 100)) %") })
/// ```
public struct Execution: Sendable {
  /// How many threads may work at once, at least 1.
  public var threads: Int
  /// Hears the share of the work that is done, from 0 to 1, never falling, from any thread.
  public var progress: (@Sendable (Double) -> Void)?

  /// Describes how work is carried out.
  ///
  /// - Parameters:
  ///   - threads: How many threads may work at once, at least 1.
  ///   - progress: Hears the share of the work that is done, from 0 to 1.
  public init(threads: Int = 1, progress: (@Sendable (Double) -> Void)? = nil) {
    self.threads = max(1, threads)
    self.progress = progress
  }
}
