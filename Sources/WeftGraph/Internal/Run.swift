/// Work on its way: what inner loops ask whether to go on, and tell how far they are.
struct Run: Sendable {
  /// How many threads may work at once.
  let threads: Int
  /// Whether the caller has lost interest.
  let isCancelled: @Sendable () -> Bool
  /// Hears the share of the work that is done.
  let progress: (@Sendable (Double) -> Void)?

  /// The run of one part of the work, whose progress is so much of the whole.
  func part(_ range: ClosedRange<Double>) -> Run {
    guard let progress else { return self }
    let (start, length) = (range.lowerBound, range.upperBound - range.lowerBound)
    return Run(
      threads: threads, isCancelled: isCancelled, progress: { progress(start + $0 * length) })
  }

  /// Work that nobody watches, on one thread.
  static let unwatched = Run(threads: 1, isCancelled: { false }, progress: nil)
}

/// A task's handle, read from the threads that work for it.
private struct WatchedTask: @unchecked Sendable {
  // Asking whether it is cancelled is the one thing that is safe from any thread.
  let task: UnsafeCurrentTask?
  var isCancelled: Bool { task?.isCancelled ?? false }
}

extension Execution {
  /// Carries out work that stops early, with a worthless result, once the task is cancelled.
  ///
  /// - Throws: `CancellationError` where the surrounding task was cancelled.
  func run<Value>(_ work: (Run) -> Value) throws(CancellationError) -> Value {
    let value: Value? = withUnsafeCurrentTask { task in
      let watched = WatchedTask(task: task)
      if watched.isCancelled { return nil }
      let value = work(
        Run(threads: threads, isCancelled: { watched.isCancelled }, progress: progress))
      return watched.isCancelled ? nil : value
    }
    guard let value else { throw CancellationError() }
    return value
  }
}
