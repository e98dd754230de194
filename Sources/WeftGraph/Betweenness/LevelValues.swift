/// What Brandes's algorithm keeps of each node, apart by level, in three parts: of levels 0, 3, 6 …,
/// of 1, 4, 7 …, and of 2, 5, 8 ….
///
/// The neighbours of a node at level d are at d − 1, d or d + 1. In the part of level d − 1 only
/// those a step nearer are not 0, in that of d + 1 only those a step farther: the values of all
/// neighbours can be added, and nothing need be asked of any edge.
final class LevelValues<Value: BitwiseCopyable> {
  private let values: Scratch<Value>
  private let zero: Value
  /// How many nodes there are.
  private let count: Int

  init(zero: Value, count: Int) {
    values = Scratch(repeating: zero, count: 3 * count)
    self.zero = zero
    self.count = count
  }

  /// The values of the nodes of a level.
  @inline(__always)
  subscript(level: Int) -> UnsafeMutablePointer<Value> { values.start + (level % 3) &* count }

  /// Where what is found on the way back belongs.
  ///
  /// In an undirected graph, here, in the place of what was found forward. An edge with a direction
  /// may lead back over any number of levels, to where the way back has not come yet: there must be
  /// nothing there.
  func forWayBack(in graph: ReducedGraph) -> LevelValues {
    graph.incoming == nil ? self : LevelValues(zero: zero, count: count)
  }

  /// Makes all values 0.
  func clear() { values.start.update(repeating: zero, count: values.count) }
}
