/// A positive number with the precision of `Double` and an exponent that practically never
/// overflows.
///
/// The corners of a 600 by 600 grid are joined by more than 10³⁵⁰ shortest paths; `Double` ends at
/// 10³⁰⁸. Each operation has the relative error of one operation on `Double`.
struct WideDouble {
  /// In 1 ..< 2, or 0.
  private var significand: Double
  private var exponent: Int

  @inline(__always)
  init(_ value: Double) {
    self.init(value, 0)
  }

  @inline(__always)
  private init(_ value: Double, _ shift: Int) {
    if value == 0 {
      (significand, exponent) = (0, 0)
    } else {
      (significand, exponent) = (value.significand, Int(value.exponent) + shift)
    }
  }
}

extension WideDouble: PathCount {
  @inline(__always)
  var isPositive: Bool { significand > 0 }

  @inline(__always)
  var isExact: Bool { true }

  @inline(__always)
  static func + (first: WideDouble, second: WideDouble) -> WideDouble {
    if first.significand == 0 { return second }
    if second.significand == 0 { return first }
    let (large, small) = first.exponent >= second.exponent ? (first, second) : (second, first)
    let gap = large.exponent - small.exponent
    // Beyond 60 bits the smaller one is less than the rounding error of the larger.
    guard gap <= 60 else { return large }
    let scaled = Double(sign: .plus, exponent: -gap, significand: small.significand)
    return WideDouble(large.significand + scaled, large.exponent)
  }

  @inline(__always)
  static func * (first: WideDouble, second: WideDouble) -> WideDouble {
    WideDouble(first.significand * second.significand, first.exponent + second.exponent)
  }

  @inline(__always)
  static func / (first: WideDouble, second: WideDouble) -> WideDouble {
    WideDouble(first.significand / second.significand, first.exponent - second.exponent)
  }

  /// The nearest `Double`; infinite or 0 where it is out of range.
  @inline(__always)
  var value: Double {
    Double(sign: .plus, exponent: exponent, significand: significand)
  }
}
