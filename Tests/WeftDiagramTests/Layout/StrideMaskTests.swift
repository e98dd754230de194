import Testing

@testable import WeftDiagram

@Suite struct StrideMaskTests {
  @Test func `Gives the lanes whose numbers are not negative, from the first`() {
    let numbers: [Float] = [1, -1, 0, -0.5, 7, -2, -3, 4]
    var mask = StrideMask()
    for (lane, number) in numbers.enumerated() {
      mask.insert(lane, unlessNegative: number.bitPattern)
    }
    #expect(Array(mask) == [0, 2, 4, 7])
  }

  @Test func `Holds nothing where all numbers are negative`() {
    var mask = StrideMask()
    for lane in 0..<LayoutState.stride { mask.insert(lane, unlessNegative: Float(-1).bitPattern) }
    #expect(Array(mask).isEmpty)
  }

  @Test func `Tests of a stride find what tests one by one find`() {
    let numbers = Numbers(seed: 11)
    for round in 0..<200 {
      let (x, y) = (numbers.eight(round, 0), numbers.eight(round, 1))
      let (w, h) = (numbers.eight(round, 2), numbers.eight(round, 3))
      let line = numbers.eight(round, 4)
      let (ex, ey) = ((line[2] - line[0]) / 2, (line[3] - line[1]) / 2)
      let struck = x.withPointer { x in
        y.withPointer { y in
          w.withPointer { w in
            h.withPointer { h in
              Array(
                LayoutState.struck(
                  line[0] + ex, line[1] + ey, ex, ey, margin: 0, 0, x, y, w, h))
            }
          }
        }
      }
      let expected = x.indices.filter {
        LayoutState.depth(line[0], line[1], line[2], line[3], x[$0], y[$0], w[$0], h[$0]) > 0
      }
      #expect(struck == expected)
    }
  }
}

/// Numbers from 0 to 20, the same each time.
private struct Numbers {
  let seed: UInt64

  func eight(_ round: Int, _ which: Int) -> [Float] {
    var random = LayoutRandom(seed: seed &+ UInt64(round * 8 + which))
    return (0..<LayoutState.stride).map { _ in random.unit() * (which > 1 && which < 4 ? 4 : 20) }
  }
}

extension [Float] {
  fileprivate func withPointer<Result>(_ body: (UnsafeMutablePointer<Float>) -> Result) -> Result {
    let pointer = UnsafeMutablePointer<Float>.allocate(capacity: count)
    pointer.initialize(from: self, count: count)
    defer { pointer.deallocate() }
    return body(pointer)
  }
}
