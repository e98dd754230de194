/// Eight sources at once, one in each lane of a vector.
typealias Lanes = SIMD8<Double>

/// Keeps some lanes of a vector and makes the others 0.
///
/// Bits, not products: 0 times an infinity left behind by an earlier source is not 0.
struct LaneMask {
  private let halves = Scratch(repeating: SIMD4<UInt64>(repeating: 0), count: 16)
  private let table: UnsafeMutablePointer<SIMD4<UInt64>>

  init() {
    table = halves.start
    for bits in 0..<16 {
      for lane in 0..<4 where bits >> lane & 1 == 1 { table[bits][lane] = .max }
    }
  }

  /// The lanes whose bits are set, each all ones.
  @inline(__always)
  func bits(_ lanes: UInt8) -> SIMD8<UInt64> {
    SIMD8(lowHalf: table[Int(lanes & 15)], highHalf: table[Int(lanes >> 4)])
  }

  /// The vector with 0 in the lanes whose bits are not set.
  @inline(__always)
  func keep(_ vector: Lanes, _ bits: SIMD8<UInt64>) -> Lanes {
    unsafeBitCast(unsafeBitCast(vector, to: SIMD8<UInt64>.self) & bits, to: Lanes.self)
  }

  /// The first vector in the lanes whose bits are set, the second in the others.
  @inline(__always)
  func choose(_ vector: Lanes, _ bits: SIMD8<UInt64>, else other: Lanes) -> Lanes {
    let chosen = unsafeBitCast(vector, to: SIMD8<UInt64>.self) & bits
    let rest = unsafeBitCast(other, to: SIMD8<UInt64>.self) & ~bits
    return unsafeBitCast(chosen | rest, to: Lanes.self)
  }
}

extension Lanes {
  /// The sum of all lanes, in halves, which are whole vectors of the processor.
  @inline(__always)
  var total: Double {
    let quarter = lowHalf + highHalf
    let pair = quarter.lowHalf + quarter.highHalf
    return pair.x + pair.y
  }
}
