import Dispatch
import Synchronization

/// Work cut into stripes that any number of threads take in turn.
///
/// How the work is cut does not depend on the number of threads, and the parts are merged in the
/// order of the stripes, so that sums of floating-point numbers come out the same bits.
struct Stripes<Workspace, Part> {
  /// How many stripes there are.
  let count: Int
  /// What one thread needs to work on stripe after stripe.
  let workspace: () -> Workspace
  /// The work on one stripe.
  let part: (inout Workspace, Int) -> Part
  /// Takes in the part of a stripe; called in the order of the stripes, never twice at once.
  let merge: (Int, Part) -> Void

  private struct State {
    var next = 0
    var merged = 0
    var waiting: [Int: Part] = [:]
  }

  /// The shared state is reached only under its lock; the closures are called as promised above.
  private final class Shared: @unchecked Sendable {
    let lock = Mutex(())
    var state = State()
    let stripes: Stripes
    let run: Run

    init(_ stripes: Stripes, _ run: Run) {
      self.stripes = stripes
      self.run = run
    }

    func work() {
      var workspace = stripes.workspace()
      while let stripe = take() {
        let part = stripes.part(&workspace, stripe)
        if run.isCancelled() { return }
        give(stripe, part)
      }
    }

    private func take() -> Int? {
      lock.withLock { _ in
        guard state.next < stripes.count, !run.isCancelled() else { return nil }
        state.next += 1
        return state.next - 1
      }
    }

    private func give(_ stripe: Int, _ part: Part) {
      lock.withLock { _ in
        state.waiting[stripe] = part
        while let ready = state.waiting.removeValue(forKey: state.merged) {
          stripes.merge(state.merged, ready)
          state.merged += 1
          run.progress?(Double(state.merged) / Double(stripes.count))
        }
      }
    }
  }

  /// Does the work; where the run is cancelled, only some of it.
  func perform(_ run: Run) {
    let shared = Shared(self, run)
    let threads = min(run.threads, count)
    if threads <= 1 {
      shared.work()
    } else {
      DispatchQueue.concurrentPerform(iterations: threads) { _ in shared.work() }
    }
  }
}
