import Foundation

/// A bar on standard error for work that takes longer than a second; silent where nobody watches.
final class ProgressBar: Sendable {
  private let title: String
  private let start = ContinuousClock.now
  private let shown = Shown()

  init(_ title: String) { self.title = title }

  /// Tells how much is done, 0 to 1; may be called from any thread, as often as one likes.
  func update(_ fraction: Double) {
    guard StandardError.isTerminal, ContinuousClock.now - start > .seconds(1) else { return }
    let percent = max(0, min(100, Int(fraction * 100)))
    guard shown.raise(to: percent) else { return }
    let filled = percent * 30 / 100
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
    FileHandle.standardError.write(Data("\r\(title) [\(bar)] \(percent) %".utf8))
  }

  /// Clears the bar.
  func finish() {
    guard shown.value >= 0 else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }

  /// The last percentage drawn, guarded by a lock.
  private final class Shown: @unchecked Sendable {
    private let lock = NSLock()
    private var percent = -1

    var value: Int { lock.withLock { percent } }

    func raise(to new: Int) -> Bool {
      lock.withLock {
        guard new > percent else { return false }
        percent = new
        return true
      }
    }
  }
}
