import Foundation
import Synchronization

/// Ctrl-C while a map is being placed: the first asks for the best so far, the second ends at once.
struct Interruption: Sendable {
  /// What the command leaves with when it was stopped early: 128 and the number of the signal.
  static let exitCode: Int32 = 130

  /// Begins to listen.
  init() {
    presses.store(0, ordering: .relaxed)
    signal(SIGINT) { _ in
      if presses.wrappingAdd(1, ordering: .relaxed).oldValue > 0 { _exit(130) }
    }
  }

  /// Whether Ctrl-C was pressed.
  var isRaised: Bool { presses.load(ordering: .relaxed) > 0 }

  /// Gives Ctrl-C its usual meaning back.
  func finish() { signal(SIGINT, SIG_DFL) }
}

/// How often Ctrl-C was pressed. A handler of signals may touch nothing but an atomic, and can be
/// given no value of its own.
private let presses = Atomic<Int>(0)
