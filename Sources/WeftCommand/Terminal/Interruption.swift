import Dispatch
import Foundation
import Synchronization

/// Ctrl-C while a map is being placed: the first asks for the best so far, the second ends at once.
final class Interruption: Sendable {
  /// What the command leaves with when it was stopped early: 128 and the number of the signal.
  static let exitCode: Int32 = 128 + SIGINT

  private let raised = Atomic<Bool>(false)
  /// Made and cancelled here alone; Dispatch itself sees to its threads.
  nonisolated(unsafe) private let source: any DispatchSourceSignal

  /// Begins to listen.
  init() {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [weak self] in
      guard let self else { return }
      if self.raised.exchange(true, ordering: .relaxed) { exit(Self.exitCode) }
    }
    source.resume()
  }

  /// Whether Ctrl-C was pressed.
  var isRaised: Bool { raised.load(ordering: .relaxed) }

  /// Gives Ctrl-C its usual meaning back.
  func finish() {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }
}
