/// 512 sources at once, one in each bit.
typealias SourceBits = SIMD8<UInt64>

extension SourceBits {
  /// Whether no bit is set.
  @inline(__always)
  var isEmpty: Bool {
    let quarter = lowHalf | highHalf
    let pair = quarter.lowHalf | quarter.highHalf
    return pair.x | pair.y == 0
  }

  /// The number of bits that are set, in whole vectors: nothing is assumed of the processor.
  @inline(__always)
  var bitCount: Int {
    // Counts of 2 bits, then of 4; two of these, at most 8, still fit into 4 bits.
    let pairs = self &- ((self &>> 1) & SourceBits(repeating: 0x5555_5555_5555_5555))
    let fours =
      (pairs & SourceBits(repeating: 0x3333_3333_3333_3333))
      &+ ((pairs &>> 2) & SourceBits(repeating: 0x3333_3333_3333_3333))
    let eights = fours.lowHalf &+ fours.highHalf
    let low = SIMD4<UInt64>(repeating: 0x0F0F_0F0F_0F0F_0F0F)
    let bytes = (eights & low) &+ ((eights &>> 4) & low)
    let sum = bytes.lowHalf &+ bytes.highHalf
    // Bytes of at most 64 from here on; 512 does not fit into one.
    let total = sum.x &+ sum.y
    let wide = (total & 0x00FF_00FF_00FF_00FF) &+ ((total &>> 8) & 0x00FF_00FF_00FF_00FF)
    return Int(truncatingIfNeeded: (wide &* 0x0001_0001_0001_0001) &>> 48)
  }
}
