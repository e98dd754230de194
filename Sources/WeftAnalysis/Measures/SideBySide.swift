import Dispatch
import Synchronization

/// Does two pieces of work at once, the second on another thread.
///
/// The first stays on the thread that asks, so that it still hears when the task is cancelled.
///
/// - Parameters:
///   - first: Work for the thread that asks.
///   - second: Work for another thread; it is waited for even where the first fails.
/// - Returns: What both give.
func sideBySide<First, Second: Sendable>(
  _ first: () throws -> First, _ second: @escaping @Sendable () -> Second?
) rethrows -> (First, Second?) {
  let kept = Kept<Second>()
  let group = DispatchGroup()
  DispatchQueue.global().async(group: group) { kept.value.withLock { $0 = second() } }
  defer { group.wait() }
  let found = try first()
  group.wait()
  return (found, kept.value.withLock { $0 })
}

/// Where one thread leaves a value for another.
private final class Kept<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}
