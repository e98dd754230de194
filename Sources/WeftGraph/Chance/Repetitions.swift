/// Possibilities gone through one by one, on any number of threads, with the same result.
struct Repetitions {
  /// How many there are.
  let count: Int

  /// Tallies what each possibility gives for several numbers at once.
  ///
  /// - Parameters:
  ///   - observed: The numbers observed.
  ///   - run: The number of threads, and whether to go on.
  ///   - outcomes: What a possibility, given by its place, gives for each number, and its weight.
  /// - Returns: A tally for each number.
  func tallies(
    observed: [Double], _ run: Run, outcomes: (Int) -> (values: [Double?], weight: Double)
  ) -> [ChanceTally] {
    let size = max(1, (count + 63) / 64)
    var result = observed.map { ChanceTally(observed: $0) }
    withoutActuallyEscaping(outcomes) { outcomes in
      Stripes(
        count: (count + size - 1) / size,
        workspace: {},
        part: { _, stripe in
          var part = observed.map { ChanceTally(observed: $0) }
          for place in (stripe * size)..<min(count, (stripe + 1) * size) {
            if run.isCancelled() { break }
            let (values, weight) = outcomes(place)
            for number in part.indices { part[number].add(values[number], weight: weight) }
          }
          return part
        },
        merge: { _, part in
          for number in result.indices { result[number].merge(part[number]) }
        }
      ).perform(run)
    }
    return result
  }

  /// Tallies what each possibility gives for one number.
  func tally(observed: Double, _ run: Run, outcome: (Int) -> Double?) -> ChanceTally {
    let tallies = tallies(observed: [observed], run) { ([outcome($0)], 1) }
    return tallies.first ?? ChanceTally(observed: observed)
  }
}
