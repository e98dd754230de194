import Foundation

/// Hands things from the thread that makes them to the one that uses them, a few at a time, and back
/// again to be used anew.
final class Handoff<Element: Sendable, Outcome: Sendable>: @unchecked Sendable {
  /// How many things may wait.
  private static var depth: Int { 4 }

  // Everything below is read and changed between `lock` and `unlock` alone.
  private let condition = NSCondition()
  private var waiting: [Element] = []
  private var spare: [Element] = []
  /// What came of it all, once nothing more will come.
  private var outcome: Result<Outcome, any Error>?
  /// Whether what was handed over last is still in use.
  private var isInUse = false

  /// Hands a thing over; waits while too many are waiting.
  ///
  /// - Returns: One that has been used and may be used anew, where there is one.
  func send(_ element: Element) -> Element? {
    condition.lock()
    defer { condition.unlock() }
    while waiting.count >= Self.depth { condition.wait() }
    waiting.append(element)
    condition.broadcast()
    return spare.popLast()
  }

  /// Waits until everything handed over has been used.
  func drain() {
    condition.lock()
    defer { condition.unlock() }
    while !waiting.isEmpty || isInUse { condition.wait() }
  }

  /// Says that nothing more will come, and what came of it all.
  func close(_ outcome: Result<Outcome, any Error>) {
    condition.lock()
    defer { condition.unlock() }
    self.outcome = outcome
    condition.broadcast()
  }

  /// Uses each thing in turn, until no more will come.
  ///
  /// - Parameter use: Uses a thing.
  /// - Returns: What came of it all.
  /// - Throws: What went wrong in the making.
  func forEach(_ use: (Element) -> Void) throws -> Outcome? {
    while let element = next() {
      use(element)
      giveBack(element)
    }
    condition.lock()
    defer { condition.unlock() }
    return try outcome?.get()
  }

  private func next() -> Element? {
    condition.lock()
    defer { condition.unlock() }
    while waiting.isEmpty, outcome == nil { condition.wait() }
    guard !waiting.isEmpty else { return nil }
    isInUse = true
    let element = waiting.removeFirst()
    condition.broadcast()
    return element
  }

  private func giveBack(_ element: Element) {
    condition.lock()
    defer { condition.unlock() }
    isInUse = false
    spare.append(element)
    condition.broadcast()
  }
}
