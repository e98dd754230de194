import Testing
import WeftGraph
import WeftModel
import WeftTestSupport

@testable import WeftAnalysis

@Suite struct `Nestedness of a table` {
  @Test func `a staircase is nested, a chessboard and a block are not`() throws {
    let staircase = try #require(
      Nestedness([[0, 1, 2, 3], [0, 1, 2], [0, 1], [0]], repetitions: 9))
    #expect(staircase.value == 100)
    #expect(staircase.rows == 100 && staircase.columns == 100)
    #expect(staircase.fill == 10.0 / 16)
    let apart = try #require(Nestedness([[0, 1], [2, 3], [0, 1]], repetitions: 9))
    // Rows of equal fill count 0; of the columns two are in two rows and two in another one.
    #expect(apart.rows == 0 && apart.columns == 0)
    let block = try #require(Nestedness([[0, 1], [0, 1]], repetitions: 9))
    #expect(block.value == 0)
  }

  /// Rows {0,1,2}, {0,1}, {1,3}. Rows: 100, 50, 0 (equal fill). Columns 0: two rows, 1: three, 2:
  /// one, 3: one: pairs 0–1 100, 0–2 100, 0–3 0, 1–2 100, 1–3 100, 2–3 0.
  @Test func `agrees with counting by hand`() throws {
    let found = try #require(Nestedness([[0, 1, 2], [0, 1], [1, 3]], repetitions: 9))
    #expect(found.rows == 50)
    #expect(abs(try #require(found.columns) - 400.0 / 6) < 1e-9)
    #expect(abs(found.value - 550.0 / 9) < 1e-9)
  }

  @Test func `needs two rows and two columns`() {
    #expect(Nestedness([[0, 1, 2]]) == nil)
    #expect(Nestedness([[0], [0], []]) == nil)
    #expect(Nestedness([]) == nil)
  }

  /// All tables of the same margins, enumerated, are what the trades draw from.
  @Test func `the null model draws every table of the margins alike`() throws {
    let table = [[0, 1, 2], [0, 1], [1, 3], [0, 3]]
    let values = Self.tables(like: table).map { Incidence(rows: $0, columnCount: 4).nodf().value }
    #expect(values.count > 10)
    let mean = values.reduce(0, +) / Double(values.count)
    let spread = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count))
      .squareRoot()
    let found = try #require(Nestedness(table, repetitions: 900, seed: 3))
    #expect(abs(found.chance.mean - mean) < 4 * spread / 900.0.squareRoot())
    #expect(abs(found.chance.standardDeviation - spread) < 0.15 * spread)
    let share = Double(values.count { $0 >= found.value - 1e-9 }) / Double(values.count)
    #expect(abs(found.chance.atLeast.value - share) < 0.05)
  }

  @Test func `says that margins that allow one table alone prove nothing`() throws {
    let found = try #require(Nestedness([[0, 1, 2], [0, 1], [0]], repetitions: 49))
    #expect(found.chance.standardDeviation == 0)
    #expect(found.chance.atLeast.value == 1 && found.chance.atLeast.smallestAttainable == 1)
    #expect(found.chance.z == nil)
    let fill = try #require(
      Nestedness([[0, 1, 2], [0, 1], [0]], against: .fixedFill, repetitions: 49))
    #expect(fill.chance.standardDeviation > 0)
  }

  @Test func `same seed, same numbers`() {
    let table = [[0, 1, 2, 4], [0, 1], [1, 3], [0, 3, 4]]
    #expect(
      Nestedness(table, repetitions: 50, seed: 7) == Nestedness(table, repetitions: 50, seed: 7))
    #expect(
      Nestedness(table, repetitions: 50, seed: 7)?.chance.mean
        != Nestedness(table, repetitions: 50, seed: 8)?.chance.mean)
  }

  /// The value was computed apart, from the definition.
  @Test func `Place Based Social Action: how nested the plans are`() throws {
    let graph = try DataNetworks.read("place-based-social-action").twoModeGraph()
    let found = try #require(Nestedness(graph, repetitions: 199))
    #expect(abs(found.value - 72.51300690459985) < 1e-9)
    #expect(abs(try #require(found.rows) - 70.72431077694237) < 1e-9)
    #expect(abs(try #require(found.columns) - 81.95334757834759) < 1e-9)
    #expect(found.rowCount == 20 && found.columnCount == 9)
    // More nested than a table of so many crosses, but no more than follows from some plans being
    // longer and some activities being in nearly all of them.
    #expect(found.chance.atLeast.value > 0.2)
    let fill = try #require(Nestedness(graph, against: .fixedFill, repetitions: 199))
    #expect(fill.chance.atLeast.value < 0.05)
  }

  /// Every table with the row and column sums of another.
  private static func tables(like table: [[Int]]) -> [[[Int]]] {
    let width = (table.flatMap { $0 }.max() ?? 0) + 1
    var left = [Int](repeating: 0, count: width)
    for column in table.flatMap({ $0 }) { left[column] += 1 }
    func fill(_ row: Int, _ left: [Int]) -> [[[Int]]] {
      guard row < table.count else { return left.allSatisfy { $0 == 0 } ? [[]] : [] }
      return (0..<(1 << width)).filter { $0.nonzeroBitCount == table[row].count }
        .flatMap { set -> [[[Int]]] in
          let columns = (0..<width).filter { set & 1 << $0 != 0 }
          guard columns.allSatisfy({ left[$0] > 0 }) else { return [] }
          var rest = left
          for column in columns { rest[column] -= 1 }
          return fill(row + 1, rest).map { [columns] + $0 }
        }
    }
    return fill(0, left)
  }
}
